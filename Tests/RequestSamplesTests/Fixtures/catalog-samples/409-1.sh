curl -i -X PATCH https://api.example.com/v1/orders/ord_1042 \
  -H 'Content-Type: application/merge-patch+json' \
  -d '{
  "version": 6,
  "note": "Leave with the neighbour: \"Zoë'\''s\" 🍵\nRing twice",
  "gift": true,
  "coupon": null,
  "weights": [
    0.25,
    1e3,
    -2
  ],
  "lines": [
    {
      "sku": "TEA-250",
      "quantity": 2,
      "comment": "A comment that is long enough for a line of its own"
    },
    {}
  ]
}'
