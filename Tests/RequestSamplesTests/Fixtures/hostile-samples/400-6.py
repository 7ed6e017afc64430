import requests

response = requests.post(
    "https://api.example.com/v1/empty",
    headers={
        "Content-Type": "text/plain",
    },
    data="",
    timeout=30,
)
print(response.status_code)
print(response.text)
