import AsyncHTTPClient
import NIOHTTP1

extension Answer {
    /// The head of a response as far as it matters.
    init(_ response: HTTPClientResponse) {
        // A date instead of a number of seconds is not worth a clock: it counts as none.
        let delay = response.headers.first(name: "Retry-After").flatMap { UInt32($0) }
        self = .response(
            status: Int(response.status.code), location: response.headers.first(name: "Location"),
            retryAfter: delay.map { .seconds(Int64($0)) })
    }
}
