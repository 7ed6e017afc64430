import requests

response = requests.get(
    "https://api.example.com/v1/orders/latest",
    allow_redirects=False,
    timeout=30,
)
print(response.status_code)
