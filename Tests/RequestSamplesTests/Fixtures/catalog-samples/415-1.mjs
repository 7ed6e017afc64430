const response = await fetch("https://api.example.com/v1/orders", {
  method: "POST",
  headers: {
    "Content-Type": "application/x-www-form-urlencoded",
  },
  body: "customer=cus_308&currency=EUR",
});
console.log(response.status);
console.log(await response.text());
