curl -i -X PUT https://api.example.com/v1/more-values \
  -H 'Content-Type: application/json' \
  -d $'{\n  "quoted\\"key": "\\t\\r\\n\\u0001\342\200\250\342\200\256",\n  "class": [\n    "",\n    "it\047s",\n    "`",\n    "${x}",\n    "\\\\",\n    "</script>",\n    "🍵"\n  ],\n  "nested": {\n    "a": {\n      "b": {\n        "c": {\n          "d": [\n            [\n              []\n            ],\n            {},\n            null,\n            true,\n            false,\n            -0.5\n          ]\n        }\n      }\n    }\n  }\n}'
