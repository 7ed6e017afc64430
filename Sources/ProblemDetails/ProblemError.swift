/// Why no response can be made from a problem: the program does not do what its catalog says.
public enum ProblemError: Error, Sendable, Hashable {
    /// The catalog has no such code; the nearest one, if there is one.
    case unknownCode(String, nearest: String?)
    /// The code has no such parameter.
    case unknownParameter(String, code: String)
    /// The message of the code needs a value.
    case missingParameter(String, code: String)
    /// The value is not of the type that the catalog gives the parameter.
    case wrongType(parameter: String, code: String, expected: String)
    /// The field can't be sent (RFC 9110 §5).
    case invalidHeader(String)
    /// The status can't have a problem document: it is no final one, or has no content.
    case noContent(status: Int)
}

extension ProblemError: CustomStringConvertible {
    /// One sentence for the log.
    public var description: String {
        switch self {
        case .unknownCode(let code, let nearest):
            "the catalog has no code '\(code)'" + (nearest.map { "; did you mean '\($0)'?" } ?? "")
        case .unknownParameter(let name, let code):
            "the code '\(code)' has no parameter '\(name)'"
        case .missingParameter(let name, let code):
            "the message of '\(code)' needs a value for '\(name)'"
        case .wrongType(let parameter, let code, let expected):
            "the parameter '\(parameter)' of '\(code)' has to be of the type \(expected)"
        case .invalidHeader(let name): "the header field '\(name)' can't be sent"
        case .noContent(let status): "a response with \(status) has no problem document"
        }
    }
}
