const response = await fetch("https://api.example.com/v1/orders/ord_1042", {
  headers: {
    "If-None-Match": "\"33a64df5\"",
  },
});
console.log(response.status);
