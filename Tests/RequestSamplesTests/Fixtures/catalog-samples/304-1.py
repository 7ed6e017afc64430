import requests

response = requests.get(
    "https://api.example.com/v1/orders/ord_1042",
    headers={
        "If-None-Match": "\"33a64df5\"",
    },
    timeout=30,
)
print(response.status_code)
