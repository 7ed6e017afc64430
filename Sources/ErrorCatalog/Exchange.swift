package import Diagnostics
package import Escaping

/// An example request with its response, as data.
package struct Exchange: Sendable {
    /// What the example shows, in a few words.
    package var title: Located<String>?
    package var request: Request?
    package var response: Response?

    package struct Request: Sendable {
        package var method: Located<String>
        /// The request target: path and query.
        package var path: Located<String>
        package var headers: [Field] = []
        package var body: Body?
    }

    package struct Response: Sendable {
        package var headers: [Field] = []
        package var body: Body?
        /// Where it is written.
        package var range: SourceRange
    }

    /// A header field line.
    package struct Field: Sendable {
        package var name: Located<String>
        package var value: Located<String>
    }

    package struct Body: Sendable {
        package enum Content: Sendable {
            /// Characters as they are sent.
            case text(String)
            /// A value that is sent as JSON.
            case json(JSON)
        }

        package var content: Content
        package var range: SourceRange
        /// Where the values of the outermost object stand, by key; empty for other values.
        package var memberRanges: [String: SourceRange] = [:]
        /// The texts in it, without keys, each with its place; one for a body that is a text.
        package var strings: [Located<String>] = []

        package var text: String {
            switch content {
            case .text(let text): text
            case .json(let value): value.displayText
            }
        }
    }
}

extension Exchange.Request {
    /// The whole message as HTTP/1.1 writes it (RFC 9112 §3), with line feeds for line ends.
    package var messageText: String {
        message(
            startLine: "\(method.value) \(path.value) HTTP/1.1", headers: headers, body: body)
    }
}

extension Exchange.Response {
    /// The first field with a name, which is compared without regard to case (RFC 9110 §5.1).
    package func field(named name: String) -> Exchange.Field? {
        headers.first { $0.name.value.lowercased() == name.lowercased() }
    }

    /// The whole message as HTTP/1.1 writes it (RFC 9112 §4), with line feeds for line ends.
    package func messageText(statusCode: Int, reasonPhrase: String) -> String {
        let startLine = "HTTP/1.1 \(statusCode) \(reasonPhrase)"
        return message(startLine: startLine, headers: headers, body: body)
    }
}

private func message(startLine: String, headers: [Exchange.Field], body: Exchange.Body?) -> String {
    var lines = [startLine] + headers.map { "\($0.name.value): \($0.value.value)" }
    if let body { lines += ["", body.text] }
    return lines.joined(separator: "\n")
}
