import requests

response = requests.get(
    "https://api.example.com/v1/stream",
    headers={
        "Connection": "Upgrade",
        "Upgrade": "websocket",
    },
    timeout=30,
)
print(response.status_code)
print(response.text)
