import ErrorCatalog
import Escaping

/// A response where an operation uses it.
struct ResponseUse {
    let operation: APIOperation
    let response: APIOperation.Response
}

extension APIDescription {
    /// The uses of responses of errors, in the order of the document.
    var errorResponses: [ResponseUse] {
        operations.flatMap { operation in
            operation.responses.filter(\.key.isForErrors).map {
                ResponseUse(operation: operation, response: $0)
            }
        }
    }
}

extension APIOperation {
    /// As the catalog writes an endpoint: without spaces.
    var endpoint: String { "\(method) \(path.replacing(" ", with: "%20"))" }
}

/// A catalog's example: the operation, and the response that it gets.
func exchange(
    _ example: APIResponse.Example, of operation: APIOperation, title: String? = nil
) -> JSON {
    let path = (operation.basePaths.first ?? "") + operation.path
    return .members([
        "title": title.map(JSON.string),
        "request": .members([
            "method": .string(operation.method),
            "path": .string(path.replacing(" ", with: "%20")),
        ]),
        "response": .members([
            "headers": .object([
                JSONMember(key: "Content-Type", value: .string(example.mediaType))
            ]),
            "body": example.body,
        ]),
    ])
}

/// Whether an example can stand in a catalog.
func isShowable(_ example: APIResponse.Example) -> Bool {
    switch example.body {
    case .null: false
    case .object(let members): !members.isEmpty
    case .array(let elements): !elements.isEmpty
    case .string(let text): !text.allSatisfy(\.isWhitespace)
    default: true
    }
}
