package import Diagnostics

/// That a code should no longer be relied on, or is no longer sent.
package struct LifecycleNotice: Sendable {
    /// The version of the API since which it is so.
    package var since: Located<String>?
    /// The code that replaces it.
    package var replacement: Located<String>?
    /// Inline Markdown.
    package var note: Located<String>?
    /// The notice itself.
    package var range: SourceRange
}
