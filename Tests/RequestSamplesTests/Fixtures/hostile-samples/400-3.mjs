const response = await fetch("https://api.example.com/v1/values", {
  method: "PUT",
  headers: {
    "Content-Type": "application/json",
  },
  body: `{
  "__proto__": 1,
  "big": 12345678901234567890,
  "long": 0.12345678901234567890,
  "infinite": 1e999
}`,
});
console.log(response.status);
console.log(await response.text());
