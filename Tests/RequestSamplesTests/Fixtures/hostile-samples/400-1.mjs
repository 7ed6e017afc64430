const response = await fetch("https://api.example.com/v1/it's/%22q%22/$HOME/%60id%60/stra%C3%9Fe/%41?filter[a]=%7Bx%7D&b=1'c'%5Cd", {
  method: "POST",
  headers: {
    Accept: "text/plain",
    "X-Quotes": "it's \"quoted\" \\back `tick` $HOME ${x} #{y} %41",
    "X-Empty": "",
    "X-Space": "around",
    "X-Twice": "one, two",
    "X-Latin": "Zo\xC3\xAB",
    "X-Wide": "\xE6\x97\xA5\xE6\x9C\xAC \xF0\x9F\x8D\xB5 \xE2\x80\xAE",
    "Content-Type": "text/plain",
  },
  body: "@it's \"quoted\" \\n \\\\ `tick` ${HOME} $(id) %s %% #{x} \\(y) \\#(z)\n\"\"\"#\n\tTab, CR\r\nBell \x07 Escape \x1B Delete \x7F\n\u200B\u202E\u2028\uFEFF\xA0 é ñ 日本 🍵 👩\u200D👩\u200D👧\n\n  end \\\n",
});
console.log(response.status);
console.log(await response.text());
