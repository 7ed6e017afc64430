import Escaping

/// The headers that HTTP gives a status, for responses whose entries do not name them.
///
/// - Returns: names with their header objects (OpenAPI 3.1 §4.8.21).
func standardHeaders(of status: Int) -> [JSONMember] {
    (standardHeaders[status] ?? []).map { header in
        JSONMember(
            key: header.name,
            value: headerObject(header.text, isRequired: header.isRequired, example: nil))
    }
}

/// A header whose value is a text.
func headerObject(_ text: String, isRequired: Bool, example: String?) -> JSON {
    .members([
        "description": .string(text),
        "required": isRequired ? .bool(true) : nil,
        "schema": .members(["type": .string("string")]),
        "example": example.map(JSON.string),
    ])
}

private typealias StandardHeader = (name: String, isRequired: Bool, text: String)

/// RFC 9110 §15.5.2, §15.5.6, §15.5.8, §15.5.22 and §15.6.4, RFC 6585 §4.
private let standardHeaders: [Int: [StandardHeader]] = [
    401: [("WWW-Authenticate", true, "Says how to authenticate.")],
    405: [("Allow", true, "Lists the methods that the resource supports.")],
    407: [("Proxy-Authenticate", true, "Says how to authenticate to the proxy.")],
    426: [("Upgrade", true, "Names the protocols that the server asks for.")],
    429: [("Retry-After", false, waitText)],
    503: [("Retry-After", false, waitText)],
]

/// What a header with a wait is for.
let waitText = "Says how long to wait before the next request."
