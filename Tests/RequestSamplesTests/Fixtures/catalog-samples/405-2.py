import requests

response = requests.head(
    "https://api.example.com/v1/orders/ord_1042",
    timeout=30,
)
print(response.status_code)
