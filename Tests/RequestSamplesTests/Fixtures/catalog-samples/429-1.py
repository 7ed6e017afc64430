import requests

response = requests.post(
    "https://api.example.com/v1/orders",
    headers={
        "Authorization": "Bearer demo-token-7f3a",
        "Accept": "application/json, application/problem+json",
    },
    json={"customer": "cus_308", "items": [{"sku": "TEA-250", "quantity": 2}]},
    timeout=30,
)
print(response.status_code)
print(response.headers.get("Retry-After"))
print(response.json())
