package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
	"strings"
)

func main() {
	body := strings.NewReader(`{
  "version": 6,
  "note": "Leave with the neighbour: \"Zoë's\" 🍵\nRing twice",
  "gift": true,
  "coupon": null,
  "weights": [
    0.25,
    1e3,
    -2
  ],
  "lines": [
    {
      "sku": "TEA-250",
      "quantity": 2,
      "comment": "A comment that is long enough for a line of its own"
    },
    {}
  ]
}`)
	request, err := http.NewRequest("PATCH", "https://api.example.com/v1/orders/ord_1042", body)
	if err != nil {
		log.Fatal(err)
	}
	request.Header.Set("Content-Type", "application/merge-patch+json")

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
