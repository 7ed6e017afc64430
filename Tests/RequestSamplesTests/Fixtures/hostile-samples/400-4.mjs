const response = await fetch("https://api.example.com/v1/more-values", {
  method: "PUT",
  headers: {
    "Content-Type": "application/json",
  },
  body: JSON.stringify({
    "quoted\"key": "\t\r\n\x01\u2028\u202E",
    class: ["", "it's", "`", "${x}", "\\", "</script>", "🍵"],
    nested: { a: { b: { c: { d: [[[]], {}, null, true, false, -0.5] } } } },
  }),
});
console.log(response.status);
console.log(await response.text());
