const response = await fetch("https://api.example.com/v1/orders", {
  method: "POST",
  headers: {
    Authorization: "Bearer demo-token-7f3a",
    "Content-Type": "application/json",
    Accept: "application/json, application/problem+json",
  },
  body: JSON.stringify({
    customer: "cus_308",
    items: [{ sku: "TEA-250", quantity: 2 }],
  }),
});
console.log(response.status);
console.log(response.headers.get("Retry-After"));
console.log(await response.json());
