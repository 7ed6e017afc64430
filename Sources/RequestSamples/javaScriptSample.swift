import ErrorCatalog
import Escaping

/// The request as a module for JavaScript with `fetch`.
func javaScriptSample(_ request: SampleRequest) -> [String]? {
    guard canSend(request) else { return nil }
    var options: [String] = []
    if request.method != "GET" {
        options.append("  method: \(stringLiteral(request.method, .javaScript)),")
    }
    if !request.headers.isEmpty {
        options.append("  headers: {")
        options += request.headers.map { header in
            let name =
                isJavaScriptName(header.name)
                ? header.name : stringLiteral(header.name, .javaScript)
            return "    \(name): \(byteString(header.value)),"
        }
        options.append("  },")
    }
    if let body = body(request) { options.append("  body: \(body),") }
    if request.isRedirected { options.append("  redirect: \"manual\",") }
    let start = "const response = await fetch(" + stringLiteral(request.url.text, .javaScript)
    var lines = options.isEmpty ? [start + ");"] : [start + ", {"] + options + ["});"]
    lines.append("console.log(response.status);")
    if let header = request.delayHeader {
        let name = stringLiteral(header, .javaScript)
        lines.append("console.log(response.headers.get(\(name)));")
    }
    switch request.answer {
    case .json: lines.append("console.log(await response.json());")
    case .text: lines.append("console.log(await response.text());")
    case .nothing: break
    }
    return lines
}

/// What the Fetch standard forbids, or Node.js refuses, no script can send.
private func canSend(_ request: SampleRequest) -> Bool {
    let capitals = ["DELETE", "GET", "HEAD", "OPTIONS", "POST", "PUT"]
    let isChanged =
        capitals.contains(request.method.uppercased()) && !capitals.contains(request.method)
    return !isChanged && !["CONNECT", "TRACE", "TRACK"].contains(request.method.uppercased())
        && !(request.body != nil && ["GET", "HEAD"].contains(request.method))
        && !request.url.hasDotSegment
        && !request.hasHeader(of: [
            "connection", "expect", "keep-alive", "proxy-connection", "te", "trailer",
            "transfer-encoding", "upgrade",
        ])
}

private func body(_ request: SampleRequest) -> String? {
    guard let text = request.bodyText else { return nil }
    let hasType = request.header("content-type") != nil
    let literal = ValueLiteral(style: .javaScript)
    if hasType, case .json(let value)? = request.body, literal.isExact(value) {
        let start = "  body: JSON.stringify("
        return "JSON.stringify(" + literal.text(value, indentation: 2, column: start.count) + ")"
    }
    let isLong = text.contains("\n") && isShownAsLines(text)
    let string = isLong ? templateLiteral(text) : stringLiteral(text, .javaScript)
    // A string would bring a Content-Type of its own.
    return hasType ? string : "new TextEncoder().encode(\(string))"
}

/// A text of several lines as they are.
private func templateLiteral(_ text: String) -> String {
    "`"
        + text.replacing("\\", with: "\\\\").replacing("`", with: "\\`")
        .replacing("${", with: "\\${") + "`"
}

/// The bytes of a header's value, one character each, which is what `fetch` sends.
private func byteString(_ text: String) -> String {
    let bytes = String(String.UnicodeScalarView(text.utf8.map { Unicode.Scalar($0) }))
    var literal = ""
    for scalar in stringLiteral(bytes, .javaScript).unicodeScalars {
        literal +=
            scalar.isASCII ? String(scalar) : StringLiteralStyle.javaScript.escape(scalar)
    }
    return literal
}

/// Whether a key needs no quotes in a literal: letters of ASCII, digits, `_` and `$`.
func isJavaScriptName(_ key: String) -> Bool {
    let isLetter = { (byte: UInt8) in
        (0x61...0x7A).contains(byte | 0x20) || "_$".utf8.contains(byte)
    }
    guard let first = key.utf8.first, isLetter(first) else { return false }
    return key.utf8.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) }
}
