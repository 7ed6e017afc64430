curl -i -X POST https://api.example.com/v1/orders \
  -H 'Content-Type: application/x-www-form-urlencoded' \
  -d 'customer=cus_308&currency=EUR'
