package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
	"strings"
)

func main() {
	body := strings.NewReader("{\n  \"quoted\\\"key\": \"\\t\\r\\n\\u0001\u2028\u202E\",\n  \"class\": [\n    \"\",\n    \"it's\",\n    \"`\",\n    \"${x}\",\n    \"\\\\\",\n    \"</script>\",\n    \"🍵\"\n  ],\n  \"nested\": {\n    \"a\": {\n      \"b\": {\n        \"c\": {\n          \"d\": [\n            [\n              []\n            ],\n            {},\n            null,\n            true,\n            false,\n            -0.5\n          ]\n        }\n      }\n    }\n  }\n}")
	request, err := http.NewRequest("PUT", "https://api.example.com/v1/more-values", body)
	if err != nil {
		log.Fatal(err)
	}
	request.Header.Set("Content-Type", "application/json")

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
