import Diagnostics

/// Retry policies that contradict the status, their own keys, or what is known of the request.
///
/// A policy that is unusual but explained is not reported: where HTTP leaves room, a `note` is
/// taken for the explanation.
func contradictoryRetries(in catalog: ErrorCatalog) -> [Diagnostic] {
    catalog.entries.flatMap { entry -> [Diagnostic] in
        guard let retry = entry.retry, entry.isInUse, entry.statusRange != nil else { return [] }
        let headers = catalog.responseHeaders(of: entry)
        let contradictions = [
            contradictionOfStatus(entry, retry, headers),
            contradictionInPolicy(retry),
            unsafeMethods(entry, retry),
            unnamedWait(entry, retry, headers),
            misspeltDelay(retry, headers),
        ]
        return contradictions.compactMap(\.self)
    }
}

/// A policy that says the opposite of what the status means.
private func contradictionOfStatus(
    _ entry: CatalogEntry, _ retry: RetryPolicy, _ headers: [HeaderField]
) -> Diagnostic? {
    let status = entry.statusCode
    switch retry.policy {
    case .never:
        // An error code with 429 may be about a quota that never comes back; 503 is temporary by
        // definition (RFC 9110 §15.6.4).
        guard status == 503 || (status == 429 && entry.kind == .status) else { return nil }
        let meaning =
            status == 503
            ? "the server is unavailable for a while" : "the client sent too much for now"
        return .contradictoryRetry(
            "the policy says never, but \(status) means that \(meaning)", at: retry.range,
            help: "write 'after-delay' or 'limited', or use another status for what lasts")
    case .afterDelay, .limited:
        guard let reason = lastingReasons[status] ?? explainableReason(entry, retry, headers)
        else { return nil }
        let waits = retry.policy == .afterDelay ? "waiting helps" : "repeating helps"
        return .contradictoryRetry(
            "the policy says that \(waits), but \(status) means that \(reason)", at: retry.range,
            help: "write 'after-change' or 'never', or use a status that passes, such as 503")
    case .afterChange: return nil
    }
}

/// What lasts until the client changes something, whoever sends the status, so that waiting
/// contradicts it.
private let lastingReasons: [Int: String] = [
    401: "the credentials are missing or refused",  // RFC 9110 §15.5.2
    405: "the method is not supported",  // §15.5.6
    406: "the server has no such representation",  // §15.5.7
    410: "the resource is gone for good",  // §15.5.11
    411: "the request lacks 'Content-Length'",  // §15.5.12
    414: "the URI is too long",  // §15.5.15
    415: "the format of the content is not supported",  // §15.5.16
    501: "the server does not know the method",  // §15.6.2
    505: "the server does not support the version of HTTP",  // §15.6.6
]

/// What mostly lasts: a note or a documented wait tells that the author knows better, such as for
/// APIs that answer 400 to throttled requests.
private func explainableReason(
    _ entry: CatalogEntry, _ retry: RetryPolicy, _ headers: [HeaderField]
) -> String? {
    let reasons: [Int: String] = [
        400: "the request is wrong by itself",  // RFC 9110 §15.5.1
        403: "the server refuses these credentials",  // §15.5.4
        404: "nothing is there",  // §15.5.5
        413: "the content is too large",  // §15.5.14, which allows Retry-After
        422: "the server can't process this content",  // §15.5.21
        426: "the server refuses this protocol",  // §15.5.22
        431: "the header fields are too large",  // RFC 6585 §5
    ]
    let isExplained = retry.note != nil || retry.delay != nil || headers.contains { $0.namesWait }
    return isExplained ? nil : reasons[entry.statusCode]
}

/// A policy whose keys contradict each other.
private func contradictionInPolicy(_ retry: RetryPolicy) -> Diagnostic? {
    switch retry.policy {
    case .never:
        let contradiction: (key: String, range: SourceRange)? =
            if let delay = retry.delay {
                ("delay", delay.range)
            } else if (retry.attempts ?? 0) > 0 {
                ("attempts", retry.range)
            } else if let methods = retry.methods, methods != .none {
                ("methods: \(methods.rawValue)", retry.range)
            } else {
                nil
            }
        return contradiction.map {
            .contradictoryRetry(
                "the policy says never, but '\($0.key)' says how to repeat the request",
                at: $0.range, help: "leave the key out, or choose another policy")
        }
    case .afterDelay, .limited:
        guard retry.attempts == 0 else { return nil }
        return .contradictoryRetry(
            "the policy allows repetitions, but 'attempts' is 0", at: retry.range,
            help: "write the most repetitions, leave the key out, or write 'policy: never'")
    case .afterChange: return nil
    }
}

/// Any method repeated although nobody knows whether the server did the work (RFC 9110 §9.2.2).
private func unsafeMethods(_ entry: CatalogEntry, _ retry: RetryPolicy) -> Diagnostic? {
    guard retry.methods == .any, retry.policy.isRetryable,
        [500, 502, 504].contains(entry.statusCode)
    else { return nil }
    // An error code may be about a failure that is known to change nothing; a status is about all.
    let note = retry.note?.value.lowercased()
    let isExplained = entry.kind == .error ? note != nil : note?.contains("idempoten") == true
    let hasKey = entry.headers.contains { $0.isNamed("Idempotency-Key") }
    guard !isExplained, !hasKey else { return nil }
    return .contradictoryRetry(
        "any method may be repeated, but after \(entry.statusCode) nobody knows whether the server "
            + "did the work", at: retry.range,
        help: "write 'methods: idempotent', or say in 'note' why a second POST does no harm")
}

/// A wait that nothing names.
private func unnamedWait(
    _ entry: CatalogEntry, _ retry: RetryPolicy, _ headers: [HeaderField]
) -> Diagnostic? {
    guard retry.policy == .afterDelay, retry.delay == nil, retry.note == nil,
        !headers.contains(where: \.namesWait)
    else { return nil }
    return .contradictoryRetry(
        "the policy says to wait, but nothing says how long", at: retry.range,
        help: "name the header in 'delay', such as Retry-After, or tell the wait in 'note'")
}

/// A header for the wait that is nearly, but not quite, one that is documented.
private func misspeltDelay(_ retry: RetryPolicy, _ headers: [HeaderField]) -> Diagnostic? {
    guard let delay = retry.delay, !headers.contains(where: { $0.isNamed(delay.value) }),
        let suggestion = didYouMean(delay.value, in: headers.map(\.name.value) + ["Retry-After"]),
        delay.value.lowercased() != "retry-after"
    else { return nil }
    return .contradictoryRetry(
        "no documented header has the name '\(delay.value)' of the wait", at: delay.range,
        help: suggestion)
}

extension HeaderField {
    /// Whether the name is one of those that tell when to come back: `Retry-After`, `RateLimit`,
    /// `X-RateLimit-Reset`.
    fileprivate var namesWait: Bool {
        let name = name.value.lowercased()
        return ["retry", "ratelimit", "rate-limit", "reset"].contains { name.contains($0) }
    }
}

extension Diagnostic {
    fileprivate static func contradictoryRetry(
        _ message: String, at range: SourceRange, help: String
    ) -> Diagnostic {
        Diagnostic(.contradictoryRetry, message, at: range, help: help)
    }
}
