import requests

response = requests.post(
    "https://api.example.com/v1/orders",
    data=(
        "{\n"
        "  \"customer\": \"cus_308\"\n"
        "}"
    ),
    timeout=30,
)
print(response.status_code)
print(response.text)
