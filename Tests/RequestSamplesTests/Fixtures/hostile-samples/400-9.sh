curl -i 'https://other.example.com/v1/orders?x=%7By%7D'
