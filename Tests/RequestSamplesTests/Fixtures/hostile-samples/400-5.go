package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
	"strings"
)

func main() {
	body := strings.NewReader("sku;note\nTEA-250;\"Zoë's\" `tick` ${x} \\n\nTEA-500;\n")
	request, err := http.NewRequest("POST", "https://api.example.com/v1/lines", body)
	if err != nil {
		log.Fatal(err)
	}
	request.Header.Set("Content-Type", "text/csv")

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
