curl -i 'https://api.example.com/v1/orders?status=open&limit=100'
