package retry

import (
	"math/rand/v2"
	"net/http"
	"strconv"
	"time"
)

var retryable = map[int]bool{429: true, 500: true, 502: true, 503: true, 504: true}

var idempotent = map[string]bool{
	"GET": true, "HEAD": true, "OPTIONS": true, "PUT": true, "DELETE": true,
}

var client = &http.Client{Timeout: 30 * time.Second}

func namedWait(response *http.Response) (time.Duration, bool) {
	value := response.Header.Get("Retry-After")
	if seconds, err := strconv.ParseUint(value, 10, 31); err == nil {
		return time.Duration(seconds) * time.Second, true
	}
	if date, err := http.ParseTime(value); err == nil {
		return max(0, time.Until(date)), true
	}
	return 0, false
}

func Send(request *http.Request, retries int, budget time.Duration) (*http.Response, error) {
	keyed := request.Header.Get("Idempotency-Key") != ""
	hasNewBody := request.Body == nil || request.GetBody != nil
	repeatable := (keyed || idempotent[request.Method]) && hasNewBody
	end := time.Now().Add(budget)
	for retry := 0; ; retry++ {
		response, err := client.Do(request)
		if err == nil && !retryable[response.StatusCode] {
			return response, nil
		}

		var wait time.Duration
		named := false
		if err == nil {
			wait, named = namedWait(response)
		}
		if named {
			wait += rand.N(time.Second)
		} else {
			wait = rand.N(min(30*time.Second, time.Second<<min(retry, 5)))
		}
		if !repeatable || retry == retries || time.Now().Add(wait).After(end) {
			return response, err
		}
		if err == nil {
			response.Body.Close()
		}
		select {
		case <-time.After(wait):
		case <-request.Context().Done():
			return nil, request.Context().Err()
		}
		if request.GetBody != nil {
			if request.Body, err = request.GetBody(); err != nil {
				return nil, err
			}
		}
	}
}
