import ErrorCatalog
import Escaping

/// The request as a script for Python with the package requests.
func pythonSample(_ request: SampleRequest) -> [String]? {
    guard canSend(request) else { return nil }
    let functions = ["GET", "OPTIONS", "HEAD", "POST", "PUT", "PATCH", "DELETE"]
    let isKnown = functions.contains(request.method)
    let function = isKnown ? request.method.lowercased() : "request"
    let method = isKnown ? [] : [stringLiteral(request.method, .python)]
    var arguments = method + [stringLiteral(request.url.text, .python)]
    arguments += headersArgument(request) + bodyArgument(request)
    if request.isRedirected, request.method != "HEAD" { arguments.append("allow_redirects=False") }
    arguments.append("timeout=30")
    var lines = ["import requests", ""]
    let line = "response = requests.\(function)(\(arguments.joined(separator: ", ")))"
    if line.count <= 80, !line.contains("\n") {
        lines.append(line)
    } else {
        lines.append("response = requests.\(function)(")
        lines += arguments.map { "    \($0)," } + [")"]
    }
    lines.append("print(response.status_code)")
    if let header = request.delayHeader {
        lines.append("print(response.headers.get(\(stringLiteral(header, .python))))")
    }
    switch request.answer {
    case .json: lines.append("print(response.json())")
    case .text: lines.append("print(response.text)")
    case .nothing: break
    }
    return lines
}

/// requests writes methods in capitals, resolves dots and mends percent signs.
private func canSend(_ request: SampleRequest) -> Bool {
    request.method != "CONNECT" && request.method == request.method.uppercased()
        && !request.url.hasDotSegment && !request.url.hasStrayPercent
        && !request.hasHeader(of: ["transfer-encoding"])
}

private func headersArgument(_ request: SampleRequest) -> [String] {
    let headers = request.headers.filter { header in
        !(sendsValue(request) && header.name.lowercased() == "content-type"
            && header.value == "application/json")
    }
    if headers.isEmpty { return [] }
    let lines = headers.map { header in
        "        \(stringLiteral(header.name, .python)): \(encoded(header.value)),\n"
    }
    return ["headers={\n" + lines.joined() + "    }"]
}

/// Whether the body is a value that requests writes, with its `Content-Type` where there is none.
private func sendsValue(_ request: SampleRequest) -> Bool {
    guard case .json(let value)? = request.body else { return false }
    return request.header("content-type") != nil && ValueLiteral(style: .python).isExact(value)
        && value != .null  // which would be no body at all
}

private func bodyArgument(_ request: SampleRequest) -> [String] {
    if sendsValue(request), case .json(let value)? = request.body {
        let literal = ValueLiteral(style: .python)
        return ["json=" + literal.text(value, indentation: 4, column: "    json=".count)]
    }
    guard let body = request.bodyText else { return [] }
    let lines = body.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count > 1 else { return ["data=" + encoded(body)] }
    let isASCII = body.utf8.allSatisfy { $0 < 0x80 }
    let literals = lines.enumerated().map { index, line in
        let text = String(line) + (index < lines.count - 1 ? "\n" : "")
        return text.isEmpty ? "" : "        \(stringLiteral(text, .python))\n"
    }
    return ["data=(\n" + literals.joined() + "    )" + (isASCII ? "" : ".encode()")]
}

/// A text as bytes where it is not ASCII: what Python would make of it depends on its age.
private func encoded(_ text: String) -> String {
    stringLiteral(text, .python) + (text.utf8.allSatisfy { $0 < 0x80 } ? "" : ".encode()")
}
