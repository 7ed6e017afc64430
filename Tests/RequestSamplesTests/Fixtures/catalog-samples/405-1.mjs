const response = await fetch("https://api.example.com/v1/orders/ord_1042", {
  method: "DELETE",
});
console.log(response.status);
console.log(await response.text());
