import Escaping

/// The constants as typed strings of Go.
func goCode(_ source: CodeSource) -> [String] {
    let type = source.typeName
    let taken: Set = [type, "\(type)Details", "Parse\(type)", "All\(type)s"]
    let constants = CodeConstant.all(in: source, form: .pascal, taken: taken)
    let comment = CommentText(.go)
    var lines = [
        "// \(generatedMark)", "",
        "// Package \(source.goPackage) has \(lowerFirst(comment.line(source.subject))).",
        "package \(source.goPackage)", "",
        "// \(type) is a code as the API sends it.",
        "//",
        "// The API may send codes that are newer than this file. They are values of this type like any",
        "// other; Details does not know them. Then go by the HTTP status.",
        "type \(type) string", "", "const (",
    ]
    for (index, constant) in constants.enumerated() {
        if index > 0 { lines.append("") }
        lines += declaration(of: constant, type, comment)
    }
    lines += [")", ""] + detailsType(named: type)
    lines.append("func (code \(type)) Details() (details \(type)Details, isKnown bool) {")
    lines.append("\tswitch code {")
    for constant in constants {
        lines.append("\tcase \(constant.name):")
        lines.append("\t\treturn \(value(of: constant, type)), true")
    }
    lines += ["\t}", "\treturn \(type)Details{}, false", "}", ""]
    return lines + functions(of: type, names: constants.map(\.name))
}

extension CodeSource {
    /// The package of the file.
    fileprivate var goPackage: String { packageName ?? "errorcodes" }
}

private func lowerFirst(_ text: String) -> String { text.prefix(1).lowercased() + text.dropFirst() }

private func declaration(
    of constant: CodeConstant, _ type: String, _ comment: CommentText
) -> [String] {
    var paragraphs = comment.paragraphs(of: constant, startingWith: "\(constant.name): ")
    if let url = constant.documentationURL { paragraphs.append("See \(comment.line(url))") }
    if let text = constant.retirement { paragraphs.append("Deprecated: \(comment.line(text))") }
    let value = stringLiteral(constant.code, .go)
    return paragraphs.map { ["\t// \($0)"] }.joined(separator: ["\t//"])
        + ["\t\(constant.name) \(type) = \(value)"]
}

private func detailsType(named type: String) -> [String] {
    """
    // \(type)Details is what the catalog says of a code.
    type \(type)Details struct {
    \t// HTTPStatus is the HTTP status of responses with the code.
    \tHTTPStatus int

    \t// Title is what it is called, in the language of the catalog.
    \tTitle string

    \t// ProblemType is the type of problem details with the code. It is empty where they have none or
    \t// about:blank, which says no more than the HTTP status (RFC 9457 section 4.2.1).
    \tProblemType string

    \t// DocumentationURL is the address of the page about it, or empty.
    \tDocumentationURL string

    \t// IsRetryable says whether the same request, unchanged, may succeed later. It is
    \t// also false where the catalog does not say.
    \tIsRetryable bool

    \t// Message is the message of the API, with {name} for parameters; {{ and }} are braces.
    \tMessage string

    \t// MessageParameters are the names of the parameters of the message.
    \tMessageParameters []string
    }

    // Details returns what the catalog says of the code, and whether the code is known here.
    """.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
}

/// The details on one line, so that nothing has to be aligned.
private func value(of constant: CodeConstant, _ type: String) -> String {
    let literal = { (text: String) in stringLiteral(text, .go) }
    let parameters = constant.messageParameters.map(literal).joined(separator: ", ")
    let fields: [String?] = [
        "HTTPStatus: \(constant.httpStatus)",
        "Title: \(literal(constant.title))",
        constant.problemType.map { "ProblemType: \(literal($0))" },
        constant.documentationURL.map { "DocumentationURL: \(literal($0))" },
        constant.isRetryable ? "IsRetryable: true" : nil,
        constant.message.map { "Message: \(literal($0))" },
        parameters.isEmpty ? nil : "MessageParameters: []string{\(parameters)}",
    ]
    return "\(type)Details{\(fields.compactMap(\.self).joined(separator: ", "))}"
}

private func functions(of type: String, names: [String]) -> [String] {
    [
        "// Parse\(type) returns the text as a code, and whether the code is known here.",
        "func Parse\(type)(text string) (code \(type), isKnown bool) {",
        "\tcode = \(type)(text)",
        "\t_, isKnown = code.Details()",
        "\treturn code, isKnown",
        "}",
        "",
        "// All\(type)s returns the codes that are known here, in the order of the catalog.",
        "func All\(type)s() []\(type) {",
        "\treturn []\(type){",
    ] + names.map { "\t\t\($0)," } + ["\t}", "}"]
}
