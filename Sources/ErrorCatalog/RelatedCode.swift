package import Diagnostics

/// Another code that readers look for or mix up with this one.
package struct RelatedCode: Sendable {
    package var code: Located<String>
    /// How the two differ, as inline Markdown.
    package var difference: Located<String>?
}
