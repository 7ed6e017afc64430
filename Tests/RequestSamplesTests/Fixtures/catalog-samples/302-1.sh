curl -i https://api.example.com/v1/orders/latest
