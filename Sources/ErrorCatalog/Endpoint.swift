package import Diagnostics

/// An operation of the API that returns an error: a method and a path.
package struct Endpoint: Sendable {
    /// An HTTP method, or `*` for any.
    package var method: String
    /// A path with `{name}` for its parameters.
    package var path: String
    /// Where it is written.
    package var range: SourceRange

    /// As it is written: `POST /v1/orders`.
    package var text: String { "\(method) \(path)" }

    /// Reads `POST /v1/orders`; `nil` for anything else.
    package init?(_ text: Located<String>) {
        let parts = text.value.split(separator: " ", omittingEmptySubsequences: true)
        guard parts.count == 2, parts[1].hasPrefix("/"), !parts[1].contains(where: \.isWhitespace),
            parts[0] == "*" || parts[0].utf8.allSatisfy(isTokenByte)
        else { return nil }
        method = String(parts[0])
        path = String(parts[1])
        range = text.range
    }
}

extension Diagnostic {
    /// A text that is none.
    package static func noEndpoint(_ text: Located<String>) -> Diagnostic {
        Diagnostic(
            .invalidValue, "'\(text.value)' is not an endpoint", at: text.range,
            help: "write a method and a path: 'POST /v1/orders/{id}', or '* /v1/orders'")
    }
}
