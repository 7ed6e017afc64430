import Escaping

/// The constants as an enumeration of Python 3.9 and later.
func pythonCode(_ source: CodeSource) -> [String] {
    let constants = CodeConstant.all(in: source, form: .capitals)
    let type = source.typeName
    let subject = CommentText(.python).line(source.subject)
    var lines = [
        "# \(generatedMark)", "\"\"\"\(subject).\"\"\"", "",
        "from enum import Enum",
        "from typing import Dict, NamedTuple, Optional, Tuple",
        "",
        "__all__ = [\"\(type)\", \"\(type)Details\"]",
        "", "",
    ]
    lines += detailsType(named: type)
    lines += [
        "class \(type)(str, Enum):",
        "    \"\"\"\(subject).",
        "",
        "    The API may send codes that are newer than this file, so read a code as a string:",
        "    `\(type).from_code` gives None for one that is not known here. Then go by the HTTP",
        "    status.",
        "    \"\"\"",
        "",
    ]
    for constant in constants { lines += member(constant) + [""] }
    lines += members(of: type) + ["", "", "_DETAILS: Dict[\(type), \(type)Details] = {"]
    return lines + constants.flatMap { entry($0, type) } + ["}"]
}

private func member(_ constant: CodeConstant) -> [String] {
    let comment = CommentText(.python)
    var paragraphs = comment.paragraphs(of: constant)
    if let text = constant.retirement { paragraphs.append("Deprecated: \(comment.line(text))") }
    if let url = constant.documentationURL { paragraphs.append("See \(comment.line(url))") }
    var body = Array(paragraphs.map { [$0] }.joined(separator: [""]))
    body[0] = "\"\"\"\(body[0])"
    if body.count == 1 { body[0] += "\"\"\"" } else { body.append("\"\"\"") }
    return ["    \(constant.name) = \(stringLiteral(constant.code, .python))"]
        + body.map { $0.isEmpty ? "" : "    \($0)" }
}

private func detailsType(named type: String) -> [String] {
    """
    class \(type)Details(NamedTuple):
        \"""What the catalog says of a code.\"""

        http_status: int
        \"""The HTTP status of responses with the code.\"""

        title: str
        \"""What it is called, in the language of the catalog.\"""

        problem_type: Optional[str] = None
        \"""The `type` of problem details with the code.

        None where they have none or `about:blank`, which says no more than the HTTP status (RFC 9457
        section 4.2.1).
        \"""

        documentation_url: Optional[str] = None
        \"""The address of the page about it, where one is known.\"""

        is_retryable: bool = False
        \"""Whether the same request, unchanged, may succeed later.

        Also False where the catalog does not say.
        \"""

        message: Optional[str] = None
        \"""The message of the API, with `{name}` for parameters; `{{` and `}}` are braces.\"""

        message_parameters: Tuple[str, ...] = ()
        \"""The names of the parameters of the message.\"""


    """.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
}

private func members(of type: String) -> [String] {
    """
        @classmethod
        def from_code(cls, code: str) -> Optional["\(type)"]:
            \"""The constant of a code, or None for a code that is not known here.\"""
            try:
                return cls(code)
            except ValueError:
                return None

        @property
        def details(self) -> \(type)Details:
            \"""What the catalog says of this code.\"""
            return _DETAILS[self]

        def __str__(self) -> str:
            return str(self.value)
    """.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
}

private func entry(_ constant: CodeConstant, _ type: String) -> [String] {
    let literal = { (text: String) in stringLiteral(text, .python) }
    let parameters = constant.messageParameters.map(literal)
    let arguments: [String?] = [
        "http_status=\(constant.httpStatus)",
        "title=\(literal(constant.title))",
        constant.problemType.map { "problem_type=\(literal($0))" },
        constant.documentationURL.map { "documentation_url=\(literal($0))" },
        "is_retryable=\(constant.isRetryable ? "True" : "False")",
        constant.message.map { "message=\(literal($0))" },
        parameters.isEmpty ? nil : "message_parameters=\(tuple(parameters))",
    ]
    return ["    \(type).\(constant.name): \(type)Details("]
        + arguments.compactMap(\.self).map { "        \($0)," } + ["    ),"]
}

private func tuple(_ elements: [String]) -> String {
    // One element needs a comma to be a tuple.
    "(" + elements.joined(separator: ", ") + (elements.count == 1 ? ",)" : ")")
}
