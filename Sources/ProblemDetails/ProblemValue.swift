import Escaping

/// The value of a parameter of an error's message.
public enum ProblemValue: Sendable, Hashable {
    case string(String)
    case integer(Int)
    case number(Double)
    case boolean(Bool)
}

extension ProblemValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByFloatLiteral, ExpressibleByBooleanLiteral
{
    /// A text as it stands in the source.
    public init(stringLiteral value: String) { self = .string(value) }
    /// A whole number as it stands in the source.
    public init(integerLiteral value: Int) { self = .integer(value) }
    /// A number as it stands in the source.
    public init(floatLiteral value: Double) { self = .number(value) }
    /// A truth value as it stands in the source.
    public init(booleanLiteral value: Bool) { self = .boolean(value) }
}

extension ProblemValue {
    /// As it stands in a message.
    var text: String {
        switch self {
        case .string(let text): text
        case .integer(let value): String(value)
        case .number(let value): spelling(of: value)
        case .boolean(let value): value ? "true" : "false"
        }
    }

    var json: JSON {
        switch self {
        case .string(let text): .string(text)
        case .integer(let value): .integer(value)
        // JSON has no infinity and no NaN (RFC 8259 §6).
        case .number(let value): value.isFinite ? .number(spelling(of: value)) : .null
        case .boolean(let value): .bool(value)
        }
    }
}

/// A whole number without a point.
private func spelling(of value: Double) -> String {
    Int(exactly: value).map(String.init) ?? String(value)
}
