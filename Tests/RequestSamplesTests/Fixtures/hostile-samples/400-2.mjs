const response = await fetch("https://api.example.com/v1/nul", {
  method: "POST",
  headers: {
    "Content-Type": "application/octet-stream",
  },
  body: "a\x00b 100% 'x' \\ \x1F",
});
console.log(response.status);
console.log(await response.text());
