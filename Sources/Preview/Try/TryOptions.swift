/// How an error is tried: the parameters of the query that have a meaning of their own.
struct TryOptions: Sendable {
    /// The names of the parameters.
    enum Name: String, CaseIterable, Sendable {
        case delay
        case retryAfter = "retry-after"
        case times, key, example, seed
    }

    /// How long the answer waits.
    var delay: Duration?
    /// The value of `Retry-After`.
    var retryAfter: String?
    /// How many requests fail before one succeeds.
    var times: Int?
    /// What requests are counted by.
    var key: String?
    /// Which documented example is replayed, from 1.
    var example: QueryItem?
    /// What random choices follow from.
    var seed: UInt64?
    /// What is no option: the parameters of a message, or the weights of codes.
    private(set) var others: [QueryItem] = []

    /// Before the name of a parameter of a message that is called like an option.
    static let parameterPrefix = "parameter."
    /// The longest wait, in seconds.
    static let longestDelay = 60.0
    /// The most requests that fail.
    static let mostTimes = 1_000_000

    /// Reads a query.
    ///
    /// - Parameters:
    ///   - items: the query.
    ///   - mistakes: gets what is wrong.
    init(_ items: [QueryItem], mistakes: inout [TryMistake]) {
        var seen: Set<String> = []
        for item in items {
            guard seen.insert(item.name).inserted else {
                mistakes.append(.isTwice(item.name))
                continue
            }
            guard let name = Name(rawValue: item.name) else {
                others.append(item)
                continue
            }
            if let expected = read(name, item) { mistakes.append(.wrong(item, is: expected)) }
        }
    }

    /// Reads one option; gives what it has to be if it is not.
    private mutating func read(_ name: Name, _ item: QueryItem) -> String? {
        switch name {
        case .key: key = item.value
        case .example: example = item
        case .delay:
            delay = seconds(item.value)
            if delay == nil { return "a number of seconds from 0 to 60, such as 1.5" }
        case .retryAfter:
            guard isRetryAfter(item.value) else {
                return "a whole number of seconds, such as 30, or an HTTP date, such as "
                    + "'Sun, 01 Mar 2026 09:30:00 GMT'"
            }
            retryAfter = item.value
        case .times:
            times = wholeNumber(item.value).flatMap { Int(exactly: $0) }
            if (times ?? .max) > TryOptions.mostTimes {
                return "a whole number from 0 to \(TryOptions.mostTimes), such as 3"
            }
        case .seed:
            seed = wholeNumber(item.value)
            if seed == nil { return "a whole number from 0 to \(UInt64.max), such as 7" }
        }
        return nil
    }
}

/// Digits alone as a number; `nil` where that has no place in 64 bits.
func wholeNumber(_ text: String) -> UInt64? {
    text.wholeMatch(of: /[0-9]+/) == nil ? nil : UInt64(text)
}

/// Seconds with or without decimals.
private func seconds(_ text: String) -> Duration? {
    guard text.wholeMatch(of: /[0-9]+(\.[0-9]+)?/) != nil, let seconds = Double(text),
        seconds <= TryOptions.longestDelay
    else { return nil }
    return .seconds(seconds)
}

/// Whether a text is a value of `Retry-After` (RFC 9110 §10.2.3).
private func isRetryAfter(_ text: String) -> Bool {
    text.wholeMatch(of: /[0-9]{1,10}/) != nil || HTTPDate(text) != nil
}
