import requests

response = requests.post(
    "https://api.example.com/v1/nul",
    headers={
        "Content-Type": "application/octet-stream",
    },
    data="a\x00b 100% 'x' \\ \x1F",
    timeout=30,
)
print(response.status_code)
print(response.text)
