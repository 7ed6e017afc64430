const response = await fetch("https://api.example.com/v1/orders/ord_1042", {
  method: "HEAD",
});
console.log(response.status);
