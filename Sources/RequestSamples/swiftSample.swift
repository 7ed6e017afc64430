import Escaping

/// The request as a script for Swift with `URLSession`.
func swiftSample(_ request: SampleRequest) -> [String]? {
    guard canSend(request) else { return nil }
    var lines = ["import Foundation", ""]
    if request.isRedirected { lines += noRedirects }
    let url = stringLiteral(request.url.strictText, .swift)
    lines.append("var request = URLRequest(url: URL(string: \(url))!)")
    if request.method != "GET" {
        lines.append("request.httpMethod = \(stringLiteral(request.method, .swift))")
    }
    lines += request.headers.map { header in
        let value = stringLiteral(header.value, .swift)
        let name = stringLiteral(header.name, .swift)
        return "request.setValue(\(value), forHTTPHeaderField: \(name))"
    }
    if let body = request.bodyText { lines += bodyLines(body) }
    return lines + [""] + answerLines(request)
}

private func answerLines(_ request: SampleRequest) -> [String] {
    var lines: [String] = []
    if request.isRedirected {
        lines += [
            "let session = URLSession(",
            "    configuration: .default, delegate: NoRedirects(), delegateQueue: nil)",
        ]
    }
    let session = request.isRedirected ? "session" : "URLSession.shared"
    let data = request.answer == .nothing ? "_" : "data"
    lines += [
        "let (\(data), response) = try await \(session).data(for: request)",
        "if let response = response as? HTTPURLResponse {",
        "    print(response.statusCode)",
    ]
    if let header = request.delayHeader {
        let name = stringLiteral(header, .swift)
        lines.append("    print(response.value(forHTTPHeaderField: \(name)) ?? \"-\")")
    }
    lines.append("}")
    if request.answer != .nothing { lines.append("print(String(decoding: data, as: UTF8.self))") }
    return lines
}

/// A delegate of a session, as that of a task is not asked on every platform.
private let noRedirects = [
    "final class NoRedirects: NSObject, URLSessionTaskDelegate {",
    "    func urlSession(",
    "        _ session: URLSession, task: URLSessionTask,",
    "        willPerformHTTPRedirection response: HTTPURLResponse,",
    "        newRequest request: URLRequest,",
    "        completionHandler: @escaping (URLRequest?) -> Void",
    "    ) { completionHandler(nil) }",
    "}", "",
]

/// URLSession sends no body with GET, gives bodies a type of its own, writes the fields of the
/// connection by itself, and parses the URL strictly.
private func canSend(_ request: SampleRequest) -> Bool {
    let hasTypelessBody = request.body != nil && request.header("content-type") == nil
    return request.method != "CONNECT" && !hasTypelessBody
        && !(request.body != nil && ["GET", "HEAD"].contains(request.method))
        && !request.url.hasStrayPercent && !request.url.hasDotSegment
        && !request.hasHeader(of: [
            "connection", "expect", "keep-alive", "proxy-connection", "te", "trailer",
            "transfer-encoding", "upgrade",
        ])
}

private func bodyLines(_ body: String) -> [String] {
    guard isShownAsLines(body), body.contains(where: { "\n\"\\".contains($0) }) else {
        return ["request.httpBody = Data(\(stringLiteral(body, .swift)).utf8)"]
    }
    let isLong = body.contains("\n")
    let quotes = isLong ? "\"\"\"" : "\""
    var hashes = ""
    while body.contains(quotes + hashes) || body.contains("\\" + hashes) { hashes += "#" }
    guard isLong else {
        return ["request.httpBody = Data(\(hashes)\(quotes)\(body)\(quotes)\(hashes).utf8)"]
    }
    let lines = body.split(separator: "\n", omittingEmptySubsequences: false)
    return ["request.httpBody = Data(", "    \(hashes)\(quotes)"]
        + lines.map { $0.isEmpty ? "" : "    \($0)" } + ["    \(quotes)\(hashes).utf8)"]
}
