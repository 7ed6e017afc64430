const response = await fetch("https://api.example.com/v1/orders?status=open&limit=100");
console.log(response.status);
console.log(response.headers.get("Retry-After"));
console.log(await response.text());
