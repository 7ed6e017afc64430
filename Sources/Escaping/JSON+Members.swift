extension JSON {
    /// The value of a member, if this is an object that has it.
    package subscript(key: String) -> JSON? { members.first { $0.key == key }?.value }

    /// The members of an object; none of anything else.
    package var members: [JSONMember] {
        guard case .object(let members) = self else { return [] }
        return members
    }

    /// The elements of an array; none of anything else.
    package var elements: [JSON] {
        guard case .array(let elements) = self else { return [] }
        return elements
    }

    /// The characters of a string.
    package var string: String? {
        guard case .string(let text) = self else { return nil }
        return text
    }

    /// The characters of a string, a number, `true` or `false`.
    package var scalarText: String? {
        switch self {
        case .string(let text), .number(let text): text
        case .bool(let value): value ? "true" : "false"
        default: nil
        }
    }
}
