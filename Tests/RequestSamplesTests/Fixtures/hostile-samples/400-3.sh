curl -i -X PUT https://api.example.com/v1/values \
  -H 'Content-Type: application/json' \
  -d '{
  "__proto__": 1,
  "big": 12345678901234567890,
  "long": 0.12345678901234567890,
  "infinite": 1e999
}'
