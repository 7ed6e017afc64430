import Escaping

/// What the body of a response says about its error.
struct ErrorBody {
    /// Error codes, each once, in their order.
    private(set) var codes: [String] = []
    /// Problem types (RFC 9457 §3.1.1) that tell errors apart.
    private(set) var types: [String] = []
    /// The status that the body itself names.
    private(set) var status: Int?

    /// - Parameters:
    ///   - body: any value.
    ///   - wholeStatus: the status of the response, which a code may repeat.
    init(_ body: JSON, status wholeStatus: Int?) {
        visit(body, depth: 0)
        codes.removeAll { ErrorFields.repeatsStatus($0, wholeStatus) }
    }

    private mutating func visit(_ value: JSON, depth: Int) {
        guard depth < 8, codes.count < 100 else { return }
        switch value {
        case .array(let elements):
            for element in elements { visit(element, depth: depth + 1) }
        case .object(let members):
            for member in members { visit(member, depth: depth) }
        default: break
        }
    }

    private mutating func visit(_ member: JSONMember, depth: Int) {
        switch member.value {
        case .string(let text), .number(let text):
            if ErrorFields.codes.contains(member.key), ErrorFields.isCode(text, under: member.key) {
                if !codes.contains(text) { codes.append(text) }
            } else if member.key == ErrorFields.type, isProblemType(text), !types.contains(text) {
                types.append(text)
            } else if depth == 0, ErrorFields.statuses.contains(member.key),
                let number = Int(text), (100...599).contains(number)
            {
                status = status ?? number
            }
        case .array, .object:
            if ErrorFields.containers.contains(member.key) { visit(member.value, depth: depth + 1) }
        default: break
        }
    }
}
