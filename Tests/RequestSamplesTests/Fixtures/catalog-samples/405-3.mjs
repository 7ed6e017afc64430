const response = await fetch("https://api.example.com/v1/orders/ord_1042", {
  method: "PURGE",
});
console.log(response.status);
console.log(await response.text());
