/// What came back from one request.
enum Answer: Sendable {
    case response(status: Int, location: String?, retryAfter: Duration?)
    case failure(ConnectionProblem)
}

/// Why there is no answer.
enum ConnectionProblem: Sendable {
    case badAddress
    case unknownHost
    /// The name system itself does not answer.
    case noNameService
    case refused
    case timeOut
    case untrusted
    case lost
    case unreadable
    case offline
    case cancelled
    case other(Int)
}
