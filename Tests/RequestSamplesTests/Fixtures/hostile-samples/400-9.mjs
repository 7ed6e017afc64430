const response = await fetch("https://other.example.com/v1/orders?x=%7By%7D");
console.log(response.status);
console.log(await response.text());
