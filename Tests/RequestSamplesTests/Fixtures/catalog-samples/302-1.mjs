const response = await fetch("https://api.example.com/v1/orders/latest", {
  redirect: "manual",
});
console.log(response.status);
