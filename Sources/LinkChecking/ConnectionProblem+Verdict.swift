extension ConnectionProblem {
    /// What the problem says about a link to a host.
    func verdict(host: String, limit: Duration) -> LinkVerdict {
        switch self {
        case .badAddress: .dead("is not a valid URL")
        case .unknownHost: .dead("the host name '\(host)' is not known")
        case .noNameService: .unsure("the host name '\(host)' could not be looked up")
        case .refused: .dead("the host '\(host)' refuses the connection")
        case .timeOut: .unsure("gives no answer within \(seconds(limit))")
        case .untrusted: .unsure("no secure connection to '\(host)' could be made")
        case .lost: .unsure("the host '\(host)' closes the connection without an answer")
        case .unreadable: .unsure("the answer can't be read")
        case .offline: .unsure("the network could not be reached")
        case .cancelled: .unsure("not checked: interrupted")
        case .other(let number): .unsure("the request failed (\(number))")
        }
    }
}

/// A duration in words.
func seconds(_ duration: Duration) -> String {
    let count = duration.components.seconds
    if duration.components.attoseconds != 0 { return duration.description }
    return count == 1 ? "1 second" : "\(count) seconds"
}
