import requests

response = requests.get("https://api.example.com/v1/orders", timeout=30)
print(response.status_code)
print(response.text)
