import ErrorCatalog

/// Where APIs put their error codes: the names that are known, in schemas, examples and logs alike.
enum ErrorFields {
    /// Properties whose value is an error code.
    static let codes: Set<String> = [
        "code", "error_code", "errorCode", "error", "issue", "reason_code", "reasonCode",
    ]
    /// Properties that hold objects with codes, or lists of them.
    static let containers: Set<String> = [
        "error", "errors", "details", "detail", "fault", "problem", "problems",
    ]
    /// Those of them in which `type` is a code, where there is no other.
    static let typedContainers: Set<String> = ["error", "errors"]
    /// The problem type of RFC 9457.
    static let type = "type"
    static let statuses: Set<String> = ["status", "statusCode", "status_code"]
    static let messages = ["message", "detail", "error_description", "description"]

    /// Whether a text can be a code under a property.
    ///
    /// `error` often holds a phrase instead.
    static func isCode(_ text: String, under name: String) -> Bool {
        guard !text.isEmpty, text.utf8.count <= 200, !placeholders.contains(text.lowercased()),
            !text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F })
        else { return false }
        guard name != "code" else { return !text.allSatisfy(\.isWhitespace) }
        return !text.contains { $0.isWhitespace }
    }

    /// Whether a code says no more than the status of its response.
    static func repeatsStatus(_ code: String, _ status: Int?) -> Bool {
        guard code.utf8.count == 3, let number = Int(code), (100...599).contains(number) else {
            return false
        }
        return status == nil || status == number
    }

    /// What generators and authors write where a code should stand.
    private static let placeholders: Set<String> = [
        "string", "null", "true", "false", "code", "error_code", "0", "none",
    ]
}

/// Whether a text is a problem type that tells errors apart: an absolute URI or a path.
func isProblemType(_ text: String) -> Bool {
    guard text != blankProblemType, !text.contains(where: \.isWhitespace) else { return false }
    return text.contains("://") || text.hasPrefix("urn:") || text.hasPrefix("/")
        || text.hasPrefix("tag:")
}

/// The code that a problem type stands for where responses have no other: the last part of its path.
func code(ofProblemType type: String) -> String? {
    let separators: (Character) -> Bool = { $0 == "/" || $0 == "#" || $0 == ":" }
    guard let last = type.split(whereSeparator: separators).last, !last.isEmpty else { return nil }
    return String(last)
}
