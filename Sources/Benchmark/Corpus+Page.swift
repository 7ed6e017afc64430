/// The texts of a corpus: 4 KB of Markdown for each code, as writers write it.
extension Corpus {
    /// The Markdown of a code, without a title: that is in the catalog.
    func page(_ number: Int) -> String {
        let status = statuses[number % statuses.count]
        return """
            A client that meets this error has sent *too much* at once, or **the wrong thing**.
            Read `Retry-After` first; it says how long to wait. See [the overview](../index.md) and
            [RFC 9110, section 15](https://www.rfc-editor.org/rfc/rfc9110#section-15 "HTTP").

            ## Causes

            - A loop sends requests without a pause. Count the requests of the last minute.
            - Several workers share one key.
              - Give each worker a key of its own.
              - Or let one of them do the asking, and cache what it hears.
            - The limit is lower than the plan says: write to <support@example.com>.

            1. Look at the header fields of the response.
            2. Wait, with some jitter, and no less than the server asked for.
            3. Send the request again with the same `Idempotency-Key`.

            | Header | Meaning | Example |
            | --- | :-: | ---: |
            | `Retry-After` | how long to wait | \(number % 60) |
            | `RateLimit-Remaining` | what is left of the quota | 0 |
            | `RateLimit-Reset` | seconds until the window starts anew | 30 |

            > [!NOTE]
            > The window is one minute long, and starts with the first request of a key.

            ## What the response looks like

            ```http
            HTTP/1.1 \(status) Too Many Requests
            Content-Type: application/problem+json
            Retry-After: 30

            {"type": "https://example.com/probs/\(number)", "title": "Slow down", "status": \(status)}
            ```

            \(String(repeating: prose, count: 6))
            ### In code

            ```python
            import time

            def call(client, request, attempts=5):
                # Ask again only while the server says that it helps.
                for attempt in range(attempts):
                    response = client.send(request)
                    if response.status != \(status):
                        return response
                    time.sleep(float(response.headers.get("Retry-After", 1)))
                raise RuntimeError("still limited after %d attempts" % attempts)
            ```

            """
    }

    private var statuses: [Int] { Corpus.statuses.map(\.code) }
}

private let prose = """
    The quota belongs to the key and not to the address, so a second machine with the same key
    does not help. What helps is to ask for less: most clients fetch the same list again and
    again, where one conditional request with `If-None-Match` would do. If the work can't wait,
    split it by key, and tell the service desk what you measured, how often, and since when.


    """
