curl -i -X GET https://api.example.com/v1/orders \
  -H 'Content-Type: application/json' \
  -d '{
  "customer": "cus_308"
}'
