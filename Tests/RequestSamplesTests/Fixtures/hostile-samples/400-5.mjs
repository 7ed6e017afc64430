const response = await fetch("https://api.example.com/v1/lines", {
  method: "POST",
  headers: {
    "Content-Type": "text/csv",
  },
  body: `sku;note
TEA-250;"Zoë's" \`tick\` \${x} \\n
TEA-500;
`,
});
console.log(response.status);
console.log(await response.text());
