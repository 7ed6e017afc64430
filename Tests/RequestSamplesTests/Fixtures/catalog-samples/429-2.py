import requests

response = requests.get(
    "https://api.example.com/v1/orders?status=open&limit=100",
    timeout=30,
)
print(response.status_code)
print(response.headers.get("Retry-After"))
print(response.text)
