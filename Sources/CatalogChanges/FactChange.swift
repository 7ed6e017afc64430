/// How one fact about a code differs.
package struct FactChange: Sendable, Equatable {
    /// The fact, under the name that files and programs see.
    package enum Field: String, Sendable, CaseIterable {
        case kind
        case status
        case type
        case retry
        case methods
        case delay
        case idempotencyKey
        case attempts
        case parameter
        case header
        case title
        case summary
        case message
        case severity
        case actor
        case endpoint
        case alias

        /// What it is called in a sentence.
        var noun: String {
            switch self {
            case .type: "problem type"
            case .retry: "retry policy"
            case .methods: "requests to repeat"
            case .delay: "header with the wait"
            case .idempotencyKey: "header with the idempotency key"
            case .attempts: "number of repetitions"
            default: rawValue
            }
        }
    }

    package enum Action: String, Sendable {
        case added
        case removed
        case changed
    }

    package var field: Field
    /// The parameter or header that it is about.
    package var name: String?
    /// The value before; `nil` where there was none.
    package var from: String?
    /// The value now, `nil` where there is none.
    ///
    /// A summary has neither: texts are not repeated.
    package var to: String?
    /// Why this breaks clients; `nil` where it does not.
    package var reason: String?

    package init(
        _ field: Field, name: String? = nil, from: String? = nil, to: String? = nil,
        reason: String? = nil
    ) {
        self.field = field
        self.name = name
        self.from = from
        self.to = to
        self.reason = reason
    }

    /// Whether clients that worked before may stop working.
    package var isBreaking: Bool { reason != nil }

    package var action: Action {
        switch (from, to) {
        case (nil, .some): .added
        case (.some, nil): .removed
        default: .changed
        }
    }

    /// What differs, in words: `parameter`, `retry policy`.
    package var noun: String { field.noun }

    /// What happened to it, in words.
    package var verb: String {
        from == nil && to == nil && field == .summary ? "reworded" : action.rawValue
    }

    /// Whether the values are texts that are read, and so stand between quotation marks.
    var hasProse: Bool { field == .title || field == .message }
}
