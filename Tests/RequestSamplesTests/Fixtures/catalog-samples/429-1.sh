curl -i -X POST https://api.example.com/v1/orders \
  -H 'Authorization: Bearer demo-token-7f3a' \
  -H 'Content-Type: application/json' \
  -H 'Accept: application/json, application/problem+json' \
  -d '{
  "customer": "cus_308",
  "items": [
    {
      "sku": "TEA-250",
      "quantity": 2
    }
  ]
}'
