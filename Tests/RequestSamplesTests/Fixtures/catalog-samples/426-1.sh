curl -i https://api.example.com/v1/stream \
  -H 'Connection: Upgrade' \
  -H 'Upgrade: websocket'
