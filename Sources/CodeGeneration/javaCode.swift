import Escaping

/// The constants as an enumeration of Java 8 and later.
func javaCode(_ source: CodeSource) -> [String] {
    let constants = CodeConstant.all(in: source, form: .capitals)
    let type = source.typeName
    let comment = CommentText(.java)
    var lines = ["// \(generatedMark)"]
    if let name = source.packageName { lines.append("package \(name);") }
    lines += [
        "",
        "import java.util.Arrays;",
        "import java.util.Collections;",
        "import java.util.HashMap;",
        "import java.util.List;",
        "import java.util.Map;",
        "import java.util.Optional;",
        "",
        "/**",
        " * \(comment.line(source.subject)).",
        " *",
        " * <p>The API may send codes that are newer than this file, so read a code as a string:",
        " * {@link #fromCode} is empty for one that is not known here. Then go by the HTTP status.",
        " */",
        "public enum \(type) {",
    ]
    for (index, constant) in constants.enumerated() {
        if index > 0 { lines.append("") }
        let sign = index == constants.count - 1 ? ";" : ","
        lines += declaration(of: constant, comment, sign)
    }
    return lines + [""] + fields + [""] + initializer(of: type) + [""] + javaMembers(of: type) + [
        "}"
    ]
}

private func declaration(
    of constant: CodeConstant, _ comment: CommentText, _ sign: String
) -> [String] {
    var paragraphs = comment.paragraphs(of: constant)
    for index in paragraphs.indices.dropFirst() { paragraphs[index] = "<p>" + paragraphs[index] }
    if let url = constant.documentationURL {
        let text = comment.line(url)
        paragraphs.append("@see <a href=\"\(text.replacing("\"", with: "&quot;"))\">\(text)</a>")
    }
    if let text = constant.retirement { paragraphs.append("@deprecated \(comment.line(text))") }
    let body = paragraphs.map { ["     * \($0)"] }.joined(separator: ["     *"])
    let mark = constant.retirement == nil ? [] : ["    @Deprecated"]
    return ["    /**"] + body + ["     */"] + mark + call(constant, sign)
}

private func call(_ constant: CodeConstant, _ sign: String) -> [String] {
    let literal = { (text: String?) in text.map { stringLiteral($0, .java) } ?? "null" }
    let arguments =
        [
            literal(constant.code), String(constant.httpStatus), literal(constant.title),
            literal(constant.problemType), literal(constant.documentationURL),
            String(constant.isRetryable), literal(constant.message),
        ] + constant.messageParameters.map(literal)
    let lines = arguments.map { "        \($0)" }.joined(separator: ",\n")
    return ["    \(constant.name)(", "\(lines))\(sign)"]
}

private let fields = [
    "    private final String code;",
    "    private final int httpStatus;",
    "    private final String title;",
    "    private final String problemType;",
    "    private final String documentationUrl;",
    "    private final boolean isRetryable;",
    "    private final String message;",
    "    private final List<String> messageParameters;",
]

private func initializer(of type: String) -> [String] {
    """
        \(type)(
                String code,
                int httpStatus,
                String title,
                String problemType,
                String documentationUrl,
                boolean isRetryable,
                String message,
                String... messageParameters) {
            this.code = code;
            this.httpStatus = httpStatus;
            this.title = title;
            this.problemType = problemType;
            this.documentationUrl = documentationUrl;
            this.isRetryable = isRetryable;
            this.message = message;
            this.messageParameters = Collections.unmodifiableList(Arrays.asList(messageParameters));
        }
    """.split(separator: "\n").map(String.init)
}
