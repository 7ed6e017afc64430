import Escaping

/// The constants as an object of TypeScript whose values are a union type.
func typeScriptCode(_ source: CodeSource) -> [String] {
    let constants = CodeConstant.all(in: source, form: .capitals)
    let type = source.typeName
    let comment = CommentText(.typescript)
    var lines = [
        "// \(generatedMark)", "", "/**",
        " * \(comment.line(source.subject)).",
        " *",
        " * The API may send codes that are newer than this file, so read a code as a string: where",
        " * `is\(type)` says no, go by the HTTP status.",
        " */",
        "export const \(type) = {",
    ]
    for (index, constant) in constants.enumerated() {
        if index > 0 { lines.append("") }
        lines += property(of: constant, comment)
    }
    lines += ["} as const;", "", "/** A code that is known here. */"]
    lines += ["export type \(type) = (typeof \(type))[keyof typeof \(type)];", ""]
    lines += detailsType(named: type)
    lines.append(
        "const details: ReadonlyMap<string, \(type)Details> = new Map<string, \(type)Details>([")
    return lines + constants.flatMap(entry) + ["]);", ""] + functions(of: type)
}

private func property(of constant: CodeConstant, _ comment: CommentText) -> [String] {
    var paragraphs = comment.paragraphs(of: constant)
    if let url = constant.documentationURL { paragraphs.append("@see \(comment.line(url))") }
    if let text = constant.retirement { paragraphs.append("@deprecated \(comment.line(text))") }
    let body = paragraphs.map { ["   * \($0)"] }.joined(separator: ["   *"])
    return ["  /**"] + body + ["   */"]
        + ["  \(constant.name): \(stringLiteral(constant.code, .javaScript)),"]
}

private func detailsType(named type: String) -> [String] {
    """
    /** What the catalog says of a code. */
    export interface \(type)Details {
      /** The HTTP status of responses with the code. */
      readonly httpStatus: number;
      /** What it is called, in the language of the catalog. */
      readonly title: string;
      /**
       * The `type` of problem details with the code; absent where they have none or `about:blank`,
       * which says no more than the HTTP status (RFC 9457 section 4.2.1).
       */
      readonly problemType?: string;
      /** The address of the page about it, where one is known. */
      readonly documentationUrl?: string;
      /** Whether the same request may succeed later; also false where the catalog does not say. */
      readonly isRetryable: boolean;
      /** The message of the API, with `{name}` for parameters; `{{` and `}}` are braces. */
      readonly message?: string;
      /** The names of the parameters of the message. */
      readonly messageParameters: readonly string[];
    }

    """.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
}

private func entry(_ constant: CodeConstant) -> [String] {
    let literal = { (text: String) in stringLiteral(text, .javaScript) }
    let parameters = constant.messageParameters.map(literal).joined(separator: ", ")
    let members: [String?] = [
        "httpStatus: \(constant.httpStatus)",
        "title: \(literal(constant.title))",
        constant.problemType.map { "problemType: \(literal($0))" },
        constant.documentationURL.map { "documentationUrl: \(literal($0))" },
        "isRetryable: \(constant.isRetryable)",
        constant.message.map { "message: \(literal($0))" },
        "messageParameters: [\(parameters)]",
    ]
    return ["  [", "    \(literal(constant.code)),", "    {"]
        + members.compactMap(\.self).map { "      \($0)," } + ["    },", "  ],"]
}

private func functions(of type: String) -> [String] {
    let first = type.prefix(1).lowercased() + type.dropFirst()
    return [
        "/** Whether a value, such as the code of a response, is a code that is known here. */",
        "export function is\(type)(value: unknown): value is \(type) {",
        "  return typeof value === \"string\" && details.has(value);",
        "}",
        "",
        "/** What the catalog says of a code; `undefined` for one that is not known here. */",
        "export function \(first)Details(code: \(type)): \(type)Details;",
        "export function \(first)Details(code: string): \(type)Details | undefined;",
        "export function \(first)Details(code: string): \(type)Details | undefined {",
        "  return details.get(code);",
        "}",
    ]
}
