package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
	"strings"
)

func main() {
	body := strings.NewReader("@it's \"quoted\" \\n \\\\ `tick` ${HOME} $(id) %s %% #{x} \\(y) \\#(z)\n\"\"\"#\n\tTab, CR\r\nBell \u0007 Escape \u001B Delete \u007F\n\u200B\u202E\u2028\uFEFF\u00A0 é ñ 日本 🍵 👩\u200D👩\u200D👧\n\n  end \\\n")
	request, err := http.NewRequest("POST", "https://api.example.com/v1/it's/%22q%22/$HOME/%60id%60/stra%C3%9Fe/%41?filter[a]=%7Bx%7D&b=1'c'%5Cd", body)
	if err != nil {
		log.Fatal(err)
	}
	request.Header.Set("Accept", "text/plain")
	request.Header.Set("X-Quotes", "it's \"quoted\" \\back `tick` $HOME ${x} #{y} %41")
	request.Header.Set("X-Empty", "")
	request.Header.Set("X-Space", "around")
	request.Header.Set("X-Twice", "one, two")
	request.Header.Set("X-Latin", "Zoë")
	request.Header.Set("X-Wide", "日本 🍵 \u202E")
	request.Header.Set("Content-Type", "text/plain")

	response, err := http.DefaultClient.Do(request)
	if err != nil {
		log.Fatal(err)
	}
	defer response.Body.Close()

	fmt.Println(response.StatusCode)
	answer, err := io.ReadAll(response.Body)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(string(answer))
}
