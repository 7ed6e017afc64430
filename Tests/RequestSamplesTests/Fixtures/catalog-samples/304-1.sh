curl -i https://api.example.com/v1/orders/ord_1042 \
  -H 'If-None-Match: "33a64df5"'
