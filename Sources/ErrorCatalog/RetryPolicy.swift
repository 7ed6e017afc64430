package import Diagnostics

/// Whether and how a client may send the request again.
package struct RetryPolicy: Sendable {
    /// Whether repeating the request can help.
    package enum Policy: String, Sendable, CaseIterable {
        /// The same request fails again.
        case never
        /// Only once something was changed: credentials, the resource's state.
        case afterChange = "after-change"
        /// After the wait that the server names.
        case afterDelay = "after-delay"
        /// A few times, with growing pauses.
        case limited
    }

    /// Which requests may be repeated automatically (RFC 9110 §9.2.2).
    package enum Methods: String, Sendable, CaseIterable {
        case none
        /// Safe methods, PUT and DELETE.
        case idempotent
        case any
    }

    package var policy: Policy
    package var methods: Methods?
    /// The response header that names the wait.
    package var delay: Located<String>?
    /// The most repetitions.
    package var attempts: Int?
    /// Inline Markdown.
    package var note: Located<String>?
}
