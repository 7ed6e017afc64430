curl -i -X PURGE https://api.example.com/v1/orders/ord_1042
