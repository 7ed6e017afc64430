const response = await fetch("https://api.example.com/v1/orders");
console.log(response.status);
console.log(await response.text());
