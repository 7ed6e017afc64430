package import Diagnostics

/// Something that leads to the error.
///
/// All texts are inline Markdown.
package struct Cause: Sendable {
    package var cause: Located<String>
    /// How to see that this is the cause.
    package var check: Located<String>?
    package var fixes: [Located<String>] = []
}
