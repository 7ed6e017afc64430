import requests

response = requests.post(
    "https://api.example.com/v1/lines",
    headers={
        "Content-Type": "text/csv",
    },
    data=(
        "sku;note\n"
        "TEA-250;\"Zoë's\" `tick` ${x} \\n\n"
        "TEA-500;\n"
    ).encode(),
    timeout=30,
)
print(response.status_code)
print(response.text)
