package import Diagnostics

/// The problem types of entries that name none: URIs with `{slug}` or `{code}` for the code.
package struct TypePatterns: Sendable {
    /// That of error codes.
    package var errors: Located<String>?
    /// That of statuses; without it, a status alone is `about:blank` (RFC 9457 §4.2.1).
    package var statuses: Located<String>?

    package init(errors: Located<String>? = nil, statuses: Located<String>? = nil) {
        self.errors = errors
        self.statuses = statuses
    }

    /// The pattern for entries of a kind.
    package subscript(kind: CatalogEntry.Kind) -> Located<String>? {
        kind == .error ? errors : statuses
    }

    /// Those that are there, in the order of a catalog file.
    var all: [Located<String>] { [errors, statuses].compactMap(\.self) }
}
