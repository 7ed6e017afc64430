import Escaping

/// The constants as an enumeration of Swift.
func swiftCode(_ source: CodeSource) -> [String] {
    let constants = CodeConstant.all(in: source, form: .camel, taken: takenNames)
    let type = source.typeName
    let comment = CommentText(.swift)
    var lines = [
        "// \(generatedMark)", "",
        "/// \(comment.line(source.subject)).",
        "///",
        "/// The API may send codes that are newer than this file, so read a code as a string:",
        "/// `\(type)(rawValue:)` is `nil` for one that is not known here. Then go by the HTTP status.",
        "public enum \(type): String, CaseIterable, Hashable, Sendable {",
    ]
    for (index, constant) in constants.enumerated() {
        if index > 0 { lines.append("") }
        lines += declaration(of: constant, comment)
    }
    lines += ["}", "", "extension \(type) {"] + allCases(of: constants, type) + detailsType + [""]
    return lines + details(of: constants) + ["}"]
}

/// Names that a case can't have: those of the type's own members, and those that mean something else
/// behind a dot.
private let takenNames: Set<String> = [
    "allCases", "details", "hash", "hashValue", "init", "none", "rawValue", "retiredDetails",
    "self",
    "some",
]

private func declaration(of constant: CodeConstant, _ comment: CommentText) -> [String] {
    var paragraphs = comment.paragraphs(of: constant)
    if let url = constant.documentationURL { paragraphs.append("- SeeAlso: \(comment.line(url))") }
    var lines = Array(paragraphs.map { ["    /// \($0)"] }.joined(separator: ["    ///"]))
    if let text = constant.retirement {
        let message = stringLiteral(text.onOneLine, .swift)
        lines.append("    @available(*, deprecated, message: \(message))")
    }
    let isKeyword = TargetLanguage.swift.keywords.contains(constant.name)
    let name = isKeyword ? "`\(constant.name)`" : constant.name
    return lines + ["    case \(name) = \(stringLiteral(constant.code, .swift))"]
}

/// The list of all cases where the compiler makes none: it does not if one of them is deprecated.
private func allCases(of constants: [CodeConstant], _ type: String) -> [String] {
    if constants.allSatisfy({ $0.retirement == nil }) { return [] }
    return [
        "    /// All codes that are known here, in the order of the catalog.",
        "    public static let allCases: [\(type)] = [",
    ] + constants.map { "        \(stringLiteral($0.code, .swift))," }
        + ["    ].compactMap(\(type).init(rawValue:))", ""]
}

private let detailsType = """
        /// What the catalog says of a code.
        public struct Details: Hashable, Sendable {
            /// The HTTP status of responses with the code.
            public let httpStatus: Int
            /// What it is called, in the language of the catalog.
            public let title: String
            /// The `type` of problem details with the code; `nil` where they have none or
            /// `about:blank`, which says no more than the HTTP status (RFC 9457 §4.2.1).
            public let problemType: String?
            /// The address of the page about it; `nil` where none is known.
            public let documentationURL: String?
            /// Whether the same request, unchanged, may succeed later; also false where the
            /// catalog does not say.
            public let isRetryable: Bool
            /// The message of the API, with `{name}` for parameters; `{{` and `}}` are braces.
            public let message: String?
            /// The names of the parameters of the message.
            public let messageParameters: [String]
        }
    """.split(separator: "\n").map(String.init)

/// The details of every code.
///
/// The compiler would warn of deprecated cases that are named, so those are found by their codes.
private func details(of constants: [CodeConstant]) -> [String] {
    let current = constants.filter { $0.retirement == nil }
    let retired = constants.filter { $0.retirement != nil }
    var lines = [
        "    /// What the catalog says of this code.", "    public var details: Details {",
    ]
    if current.isEmpty {
        lines += ["        retiredDetails", "    }"]
    } else {
        lines.append("        switch self {")
        for constant in current {
            lines += ["        case .\(constant.name):"] + call(constant)
        }
        if !retired.isEmpty { lines += ["        default:", "            return retiredDetails"] }
        lines += ["        }", "    }"]
    }
    guard let last = retired.last else { return lines }
    lines += ["", "    /// What it says of a code that is deprecated or no longer sent."]
    lines.append("    private var retiredDetails: Details {")
    lines.append("        switch rawValue {")
    for constant in retired.dropLast() {
        lines += ["        case \(stringLiteral(constant.code, .swift)):"] + call(constant)
    }
    let code = CommentText(.swift).line(last.code)
    return lines + ["        default:  // \(code)"] + call(last) + ["        }", "    }"]
}

private func call(_ constant: CodeConstant) -> [String] {
    let literal = { (text: String?) in text.map { stringLiteral($0, .swift) } ?? "nil" }
    let parameters = constant.messageParameters.map(literal).joined(separator: ", ")
    return [
        "            return Details(",
        "                httpStatus: \(constant.httpStatus),",
        "                title: \(literal(constant.title)),",
        "                problemType: \(literal(constant.problemType)),",
        "                documentationURL: \(literal(constant.documentationURL)),",
        "                isRetryable: \(constant.isRetryable),",
        "                message: \(literal(constant.message)),",
        "                messageParameters: [\(parameters)])",
    ]
}
