import TestSupport

/// A project whose errors are tried: statuses and codes with examples of all kinds.
func writeTriedProject(to folder: borrowing TemporaryFolder, settings: String = "") throws {
    try folder.write(settings, to: "content/site.yaml")
    try folder.write(
        """
        typePattern: https://errors.example.com/{slug}
        statuses:
          - { code: 100, reason: Continue, description: Go on. }
          - code: 429
            reason: Too Many Requests
            description: Slow down.
            headers:
              - { name: Retry-After, requirement: required, role: The wait., example: "30" }
            examples:
              - response:
                  headers: { Content-Type: application/problem+json, Retry-After: "30" }
                  body: { type: "about:blank", title: Too Many Requests, status: 429 }
              - response:
                  headers:
                    Content-Type: text/html
                    Retry-After: "5"
                    Cache-Control: max-age=5
                    Content-Length: "9999"
                    Content-Encoding: gzip
                    Transfer-Encoding: chunked
                  body: <script>alert(1)</script>
          - code: 503
            reason: Service Unavailable
            description: Closed for now.
            examples:
              - response:
                  headers:
                    Content-Type: application/problem+json
                    Date: Sun, 01 Mar 2026 03:12:08 GMT
                    Retry-After: Sun, 01 Mar 2026 03:30:00 GMT
                  body: { type: "about:blank", title: Service Unavailable, status: 503 }
        errors:
          - code: quota_exceeded
            status: 429
            title: Quota used up
            summary: All requests of the month were sent.
            message: "Quota of {quota} requests is used up until {reset}, see {delay}"
            parameters:
              - { name: quota, type: integer, example: 100 }
              - { name: reset, type: date-time, example: "2026-03-01T09:30:00Z" }
              - { name: delay, example: the plan }
          - code: "orders/not found"
            status: 404
            title: No such order
            summary: There is none.
        """, to: "content/catalog.yaml")
    try folder.write("# Retries\n\nSome words.\n", to: "content/guides/retries.md")
}
