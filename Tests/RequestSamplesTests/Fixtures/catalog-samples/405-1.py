import requests

response = requests.delete(
    "https://api.example.com/v1/orders/ord_1042",
    timeout=30,
)
print(response.status_code)
print(response.text)
