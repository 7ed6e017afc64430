curl -i -X POST https://api.example.com/v1/lines \
  -H 'Content-Type: text/csv' \
  -d 'sku;note
TEA-250;"Zoë'\''s" `tick` ${x} \n
TEA-500;
'
