import ErrorCatalog

/// A header field of a response.
public struct ProblemHeader: Sendable, Hashable {
    /// The field name, in any case.
    public let name: String
    /// The field value, without white space around it.
    public let value: String

    /// A field with a name and a value.
    public init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }

    /// Whether it can be sent: a token and a value without control characters (RFC 9110 §5.1,
    /// §5.5), so that no value ends the field or the head of the message.
    var isValid: Bool {
        !name.isEmpty && name.utf8.allSatisfy(isTokenByte)
            && value.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }
    }
}
