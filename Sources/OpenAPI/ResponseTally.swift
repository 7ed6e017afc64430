import Escaping

/// What responses said, each distinct fact once with how often and where first.
struct ResponseTally: Sendable {
    /// A fact about one or more responses.
    struct Fact: Hashable, Sendable {
        let status: Int
        /// `nil` for responses that name neither code nor type.
        let code: String?
        let type: String?
        /// Its number in the document; `nil` where none matches or the log does not say it.
        let operation: Int?
    }

    struct Count: Sendable {
        var number = 0
        let first: LogPlace
    }

    /// Beyond so many facts, new ones are only counted: codes with numbers in them would fill the
    /// memory.
    static let limit = 100_000

    private let paths: PathTable?
    private(set) var facts: [Fact: Count] = [:]
    /// By the status of the response and the one in its body.
    private(set) var contradictions: [[Int]: Count] = [:]
    /// Responses whose request belongs to no operation, with the first request.
    private(set) var strays: (count: Count, request: String)?
    /// All responses, whatever their status.
    private(set) var responses = 0
    private(set) var errors = 0
    /// Errors of which the log names no method or no path.
    private(set) var withoutRequest = 0
    /// Errors with facts beyond the limit.
    private(set) var dropped = 0

    /// - Parameter paths: the operations of the document, if there is one.
    init(paths: PathTable?) {
        self.paths = paths
    }

    mutating func add(_ response: ObservedResponse, at place: () -> LogPlace) {
        responses += 1
        guard let status = response.status, status >= 400 else { return }
        errors += 1
        let operation = operation(of: response, at: place)
        if let bodyStatus = response.bodyStatus, bodyStatus != status {
            ResponseTally.count(&contradictions, [status, bodyStatus], place)
        }
        if response.codes.isEmpty {
            let type = response.types.first
            add(Fact(status: status, code: nil, type: type, operation: operation), place)
        }
        for code in response.codes {
            let type = response.codes.count == 1 ? response.types.first : nil
            add(Fact(status: status, code: code, type: type, operation: operation), place)
        }
    }

    private mutating func operation(
        of response: ObservedResponse, at place: () -> LogPlace
    ) -> Int? {
        guard let paths else { return nil }
        guard let method = response.method, let target = response.target else {
            withoutRequest += 1
            return nil
        }
        if let operation = paths.operation(method, target) { return operation }
        let request = "\(method.uppercased()) \(requestPath(of: target))"
        strays = strays ?? (Count(first: place()), request)
        strays?.count.number += 1
        return nil
    }

    private mutating func add(_ fact: Fact, _ place: () -> LogPlace) {
        guard facts.count < ResponseTally.limit || facts[fact] != nil else {
            dropped += 1
            return
        }
        ResponseTally.count(&facts, fact, place)
    }

    // Not a method of the value: that would hold a second reference to the dictionary, and each
    // change would copy it.
    private static func count<Key>(
        _ counts: inout [Key: Count], _ key: Key, _ place: () -> LogPlace
    ) {
        counts[key, default: Count(first: place())].number += 1
    }
}
