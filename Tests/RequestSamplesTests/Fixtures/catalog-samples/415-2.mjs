const response = await fetch("https://api.example.com/v1/orders", {
  method: "POST",
  body: new TextEncoder().encode(`{
  "customer": "cus_308"
}`),
});
console.log(response.status);
console.log(await response.text());
