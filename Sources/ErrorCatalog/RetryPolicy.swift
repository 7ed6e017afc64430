package import Diagnostics
import YAMLSource

/// Whether and how a client may send the request again.
package struct RetryPolicy: Sendable {
    /// Whether repeating the request can help.
    package enum Policy: String, Sendable, DocumentedChoice {
        case never
        case afterChange = "after-change"
        case afterDelay = "after-delay"
        case limited

        package var summary: String {
            switch self {
            case .never: "The same request fails again."
            case .afterChange:
                "Only once something was changed: the credentials, the state of the resource."
            case .afterDelay: "After the wait that the server names."
            case .limited: "A few times, with growing pauses."
            }
        }

        /// Whether the same request, unchanged, may succeed later.
        package var isRetryable: Bool { self == .afterDelay || self == .limited }
    }

    /// Which requests may be repeated automatically (RFC 9110 §9.2.2).
    package enum Methods: String, Sendable, DocumentedChoice {
        case none
        case idempotent
        case any

        package var summary: String {
            switch self {
            case .none: "No request."
            case .idempotent:
                "GET, HEAD, OPTIONS, PUT and DELETE; others only with an idempotency key."
            case .any: "Any request."
            }
        }
    }

    package var policy: Policy
    package var methods: Methods?
    /// The response header that names the wait.
    package var delay: Located<String>?
    /// The request header that carries the idempotency key.
    package var idempotencyKey: Located<String>?
    /// The most repetitions.
    package var attempts: Int?
    /// Inline Markdown.
    package var note: Located<String>?
    /// Where the policy is written.
    package var range: SourceRange
}
