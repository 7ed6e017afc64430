printf 'a\000b 100%% \047x\047 \\ \037' | curl -i -X POST https://api.example.com/v1/nul \
  -H 'Content-Type: application/octet-stream' \
  --data-binary @-
