const response = await fetch("https://api.example.com/v1/100%/x");
console.log(response.status);
console.log(await response.text());
