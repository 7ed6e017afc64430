key=$(uuidgen) # once per order, before the first attempt

curl -sS --retry 3 --retry-connrefused --retry-max-time 60 --max-time 30 \
  -H "Authorization: Bearer $TOKEN" \
  -H "Idempotency-Key: $key" \
  -H 'Content-Type: application/json' \
  --data @order.json -o response.json \
  https://api.example.com/v1/orders
