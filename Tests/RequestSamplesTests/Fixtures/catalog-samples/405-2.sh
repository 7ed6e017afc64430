curl -I https://api.example.com/v1/orders/ord_1042
