/// A JSON value (RFC 8259).
///
/// Members keep their order, so the same value is always the same bytes.
package enum JSON: Sendable, Equatable {
    case null
    case bool(Bool)
    /// A number, as its JSON spelling.
    case number(String)
    case string(String)
    case array([JSON])
    case object([JSONMember])

    /// A whole number.
    package static func integer(_ value: Int) -> JSON { .number(String(value)) }

    /// An array of texts.
    package static func strings(_ values: some Sequence<String>) -> JSON {
        .array(values.map(JSON.string))
    }

    /// An object of the members whose values are not `nil`, in the order given.
    package static func members(_ members: KeyValuePairs<String, JSON?>) -> JSON {
        .object(
            members.compactMap { member in
                member.value.map { JSONMember(key: member.key, value: $0) }
            })
    }
}

/// One key and value of a JSON object.
package struct JSONMember: Sendable, Equatable {
    package var key: String
    package var value: JSON

    package init(key: String, value: JSON) {
        self.key = key
        self.value = value
    }
}
