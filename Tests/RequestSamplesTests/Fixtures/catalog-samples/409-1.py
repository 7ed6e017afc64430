import requests

response = requests.patch(
    "https://api.example.com/v1/orders/ord_1042",
    headers={
        "Content-Type": "application/merge-patch+json",
    },
    json={
        "version": 6,
        "note": "Leave with the neighbour: \"Zoë's\" 🍵\nRing twice",
        "gift": True,
        "coupon": None,
        "weights": [0.25, 1e3, -2],
        "lines": [
            {
                "sku": "TEA-250",
                "quantity": 2,
                "comment": "A comment that is long enough for a line of its own",
            },
            {},
        ],
    },
    timeout=30,
)
print(response.status_code)
print(response.json())
