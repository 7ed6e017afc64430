import requests

response = requests.post(
    "https://api.example.com/v1/orders",
    headers={
        "Content-Type": "application/x-www-form-urlencoded",
    },
    data="customer=cus_308&currency=EUR",
    timeout=30,
)
print(response.status_code)
print(response.text)
