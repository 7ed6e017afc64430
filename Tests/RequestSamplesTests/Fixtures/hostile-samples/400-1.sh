curl -i -X POST --globoff 'https://api.example.com/v1/it'\''s/%22q%22/$HOME/%60id%60/stra%C3%9Fe/%41?filter[a]=%7Bx%7D&b=1'\''c'\''%5Cd' \
  -H 'Accept: text/plain' \
  -H 'X-Quotes: it'\''s "quoted" \back `tick` $HOME ${x} #{y} %41' \
  -H 'X-Empty;' \
  -H 'X-Space: around' \
  -H 'X-Twice: one, two' \
  -H 'X-Latin: Zoë' \
  -H $'X-Wide: 日本 🍵 \342\200\256' \
  -H 'Content-Type: text/plain' \
  --data-raw $'@it\047s "quoted" \\n \\\\ `tick` ${HOME} $(id) %s %% #{x} \\(y) \\#(z)\n"""#\n\tTab, CR\r\nBell \007 Escape \033 Delete \177\n\342\200\213\342\200\256\342\200\250\357\273\277\302\240 é ñ 日本 🍵 👩\342\200\215👩\342\200\215👧\n\n  end \\\n'
