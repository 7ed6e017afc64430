curl -i -X POST https://api.example.com/v1/empty \
  -H 'Content-Type: text/plain' \
  -d ''
