curl -i https://api.example.com/v1/100%/x
