curl -i -X TRACE https://api.example.com/v1/orders/ord_1042
