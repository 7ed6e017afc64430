import requests

response = requests.put(
    "https://api.example.com/v1/more-values",
    json={
        "quoted\"key": "\t\r\n\x01\u2028\u202E",
        "class": ["", "it's", "`", "${x}", "\\", "</script>", "🍵"],
        "nested": {
            "a": {"b": {"c": {"d": [[[]], {}, None, True, False, -0.5]}}},
        },
    },
    timeout=30,
)
print(response.status_code)
print(response.text)
