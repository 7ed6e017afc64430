curl -i --path-as-is https://api.example.com/v1/a/../b/%2e%2e/c
