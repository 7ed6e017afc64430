import Escaping

/// What the body of a response says about its error.
struct ErrorBody {
    /// Error codes, each once, in their order.
    private(set) var codes: [String] = []
    /// Problem types (RFC 9457 §3.1.1) that tell errors apart.
    private(set) var types: [String] = []
    /// The status that the body itself names.
    private(set) var status: Int?
    /// The title of the problem.
    private(set) var title: String?
    /// Values of `type` inside of an error.
    private var kinds: [String] = []

    /// - Parameters:
    ///   - body: any value.
    ///   - wholeStatus: the status of the response, which a code may repeat.
    init(_ body: JSON, status wholeStatus: Int?) {
        visit(body, depth: 0, isTyped: false)
        if codes.isEmpty { codes = kinds }
        codes.removeAll { ErrorFields.repeatsStatus($0, wholeStatus) }
    }

    private mutating func visit(_ value: JSON, depth: Int, isTyped: Bool) {
        guard depth < 8, codes.count < 100 else { return }
        switch value {
        case .array(let elements):
            for element in elements { visit(element, depth: depth + 1, isTyped: isTyped) }
        case .object(let members):
            for member in members { visit(member, depth: depth, isTyped: isTyped) }
        default: break
        }
    }

    private mutating func visit(_ member: JSONMember, depth: Int, isTyped: Bool) {
        switch member.value {
        case .string(let text), .number(let text):
            if ErrorFields.codes.contains(member.key), ErrorFields.isCode(text, under: member.key) {
                if !codes.contains(text) { codes.append(text) }
            } else if member.key == ErrorFields.type, isProblemType(text) {
                if !types.contains(text) { types.append(text) }
            } else if isTyped, member.key == ErrorFields.type,
                ErrorFields.isCode(text, under: member.key)
            {
                if !kinds.contains(text) { kinds.append(text) }
            } else if depth == 0, member.key == "title" {
                title = title ?? oneLine(text)
            } else if depth == 0, ErrorFields.statuses.contains(member.key),
                let number = Int(text), (100...599).contains(number)
            {
                status = status ?? number
            }
        case .array, .object:
            guard ErrorFields.containers.contains(member.key) else { return }
            visit(
                member.value, depth: depth + 1,
                isTyped: ErrorFields.typedContainers.contains(member.key))
        default: break
        }
    }
}
