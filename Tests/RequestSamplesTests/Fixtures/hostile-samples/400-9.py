import requests

response = requests.get(
    "https://other.example.com/v1/orders?x=%7By%7D",
    timeout=30,
)
print(response.status_code)
print(response.text)
