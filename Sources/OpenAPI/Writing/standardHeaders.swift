import ErrorCatalog
import Escaping

/// The headers that HTTP gives a status, for responses whose entries do not name them.
///
/// - Returns: names with their header objects (OpenAPI 3.1 §4.8.21).
func standardHeaders(of status: Int) -> [JSONMember] {
    guard let (name, isRequired) = usualHeader(ofStatus: status), let text = headerTexts[name]
    else { return [] }
    return [
        JSONMember(key: name, value: headerObject(text, isRequired: isRequired, example: nil))
    ]
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

/// What these headers are for.
private let headerTexts = [
    "WWW-Authenticate": "Says how to authenticate.",
    "Allow": "Lists the methods that the resource supports.",
    "Proxy-Authenticate": "Says how to authenticate to the proxy.",
    "Upgrade": "Names the protocols that the server asks for.",
    "Retry-After": waitText,
]

/// What a header with a wait is for.
let waitText = "Says how long to wait before the next request."
