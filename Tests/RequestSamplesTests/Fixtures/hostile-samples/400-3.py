import requests

response = requests.put(
    "https://api.example.com/v1/values",
    headers={
        "Content-Type": "application/json",
    },
    data=(
        "{\n"
        "  \"__proto__\": 1,\n"
        "  \"big\": 12345678901234567890,\n"
        "  \"long\": 0.12345678901234567890,\n"
        "  \"infinite\": 1e999\n"
        "}"
    ),
    timeout=30,
)
print(response.status_code)
print(response.text)
