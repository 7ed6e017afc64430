curl -i -X POST https://api.example.com/v1/orders \
  -H 'Content-Type:' \
  -d '{
  "customer": "cus_308"
}'
