extension RetryPolicy.Policy {
    /// The answer to "Can I retry?".
    package var verdict: String {
        switch self {
        case .never: "No, the same request fails again"
        case .afterChange: "Only after you change something"
        case .afterDelay: "Yes, after the wait"
        case .limited: "Yes, a few times"
        }
    }
}

extension RetryPolicy.Policy {
    /// Which idempotency key the next request needs.
    package var keyRule: String {
        isRetryable ? "The same key as before" : "A new key for the changed request"
    }
}

extension RetryPolicy.Methods {
    /// Which requests may be repeated without a person's decision.
    package var sentence: String {
        switch self {
        case .none: "No request automatically"
        case .idempotent: "GET, HEAD, OPTIONS, PUT and DELETE; others only with an idempotency key"
        case .any: "Any method"
        }
    }
}

extension ResponsibleParty {
    /// Who has to act.
    package var label: String {
        switch self {
        case .caller: "You, the caller"
        case .apiTeam: "The API team"
        case .operator: "The people who run the service"
        }
    }
}
