import NIOHTTP1

extension ConnectionGate {
    /// A request and its answer, as far as both have come.
    struct Exchange {
        /// Whether the request has been received as a whole.
        var isReceived = true
        /// Whether the answer has been written as a whole.
        var isAnswered = true
        /// Whether the connection is closed after it.
        var isLast = false
        /// Whether the answer is a head alone.
        private(set) var isHead = false
        private var version = HTTPVersion.http1_1

        /// Before the first request.
        init() {}

        init(_ head: HTTPRequestHead) {
            isReceived = false
            isAnswered = false
            isHead = head.method == .HEAD
            version = head.version
            let options = head.headers[canonicalForm: "connection"].map { $0.lowercased() }
            isLast =
                options.contains("close") || !version.isModern && !options.contains("keep-alive")
        }

        /// Whether the next request has to wait.
        var isOpen: Bool { !isAnswered }

        /// The head of the answer in the words of the client's version.
        ///
        /// A client that knows HTTP/1.0 alone knows no chunks: it reads until the connection is
        /// closed (RFC 9112 §6.1, §9.3).
        mutating func framed(_ head: HTTPResponseHead) -> HTTPResponseHead {
            var head = head
            guard head.status.code >= 200 else { return head }
            if !head.isKeepAlive { isLast = true }
            if !version.isModern, !isHead, head.status.mayHaveResponseBody,
                !head.headers.contains(name: "Content-Length")
            {
                head.version = .http1_0
                isLast = true
            }
            if isLast {
                head.headers.replaceOrAdd(name: "Connection", value: "close")
            } else if !version.isModern {
                head.headers.replaceOrAdd(name: "Connection", value: "keep-alive")
            }
            return head
        }
    }
}
