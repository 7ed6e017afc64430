package main

import (
	"fmt"
	"log"
	"net/http"
)

func main() {
	request, err := http.NewRequest("GET", "https://api.example.com/v1/orders/ord_1042", nil)
	if err != nil {
		log.Fatal(err)
	}
	request.Header.Set("If-None-Match", "\"33a64df5\"")

	response, err := http.DefaultClient.Do(request)
	if err != nil {
		log.Fatal(err)
	}
	defer response.Body.Close()

	fmt.Println(response.StatusCode)
}
