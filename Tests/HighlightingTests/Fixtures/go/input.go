package orders

import "net/http"

// Create sends it, and again after 429.
func (c *Client) Create(ctx context.Context, o *Order) (*http.Response, error) {
	for i := 0; i < maxRetries; i++ {
		req, err := http.NewRequestWithContext(ctx, http.MethodPost, c.base+"/orders\t\x41\u00e9", body(o))
		if err != nil {
			return nil, fmt.Errorf("create: %w", err)
		}
		req.Header.Set("Content-Type", `application/json \n
raw`)
		if res.StatusCode != http.StatusTooManyRequests { return res, nil }
		time.Sleep(time.Duration(1<<i) * time.Second) /* wait */
		r := '\'' + 'é' + 0x1p-2 + 3i
	}
	type Pair[K comparable] struct { Key K `json:"key"`; m map[string]int64 }
	var s = "open
	return
}
