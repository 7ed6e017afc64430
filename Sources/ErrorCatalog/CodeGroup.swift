package import Diagnostics

/// A named part of the catalog that codes belong to: a product, a service, a layer.
package struct CodeGroup: Sendable {
    /// The name that entries use.
    package var id: Located<String>
    package var title: Located<String>
    /// Inline Markdown.
    package var description: Located<String>?
}
