package import Diagnostics

/// That an error code should no longer be relied on.
package struct Deprecation: Sendable {
    /// The version of the API that deprecated it.
    package var since: String?
    /// The code that replaces it.
    package var replacement: Located<String>?
    /// Inline Markdown.
    package var note: Located<String>?
}
