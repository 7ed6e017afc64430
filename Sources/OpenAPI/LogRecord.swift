import Escaping

/// Reads what a record of a log says of a response, by the names that servers, proxies and
/// collectors give its fields.
///
/// A name with dots is one key, or the way through objects.
enum LogRecord {
    static let statuses = [
        "status", "statusCode", "status_code", "http_status", "response.status",
        "response.statusCode", "response.status_code", "res.statusCode", "res.status",
        "httpRequest.status", "http.response.status_code", "http.status_code", "sc-status",
    ]
    static let methods = [
        "method", "http_method", "requestMethod", "request_method", "verb", "request.method",
        "req.method", "httpRequest.requestMethod", "http.request.method", "http.method",
        "cs-method",
    ]
    static let targets = [
        "path", "url", "uri", "request_uri", "requestUri", "target", "request.path",
        "request.url", "request.uri", "req.url", "req.path", "httpRequest.requestUrl", "url.path",
        "url.full", "url.original", "http.target", "http.url", "http.route", "route",
        "cs-uri-stem",
    ]
    static let bodies = [
        "body", "response.body", "res.body", "responseBody", "response_body",
        "http.response.body.content", "response.content.text", "problem",
    ]
    static let codes = [
        "code", "error_code", "errorCode", "response.code", "error.code", "res.code",
    ]

    /// - Returns: `nil` where the record names no status.
    static func response(_ record: JSON) -> ObservedResponse? {
        var response = ObservedResponse()
        response.status = statuses.lazy.compactMap { text(record, $0).flatMap(status) }.first
        guard response.status != nil else { return nil }
        response.method = methods.lazy.compactMap { text(record, $0) }.first
        response.target = targets.lazy.compactMap { text(record, $0) }.first
        if response.method == nil, let line = text(record, "request") {
            // "GET /v1/orders HTTP/1.1", as access logs write it.
            let parts = line.split(separator: " ")
            if parts.count >= 2 {
                response.method = String(parts[0])
                response.target = response.target ?? String(parts[1])
            }
        }
        if let body = bodies.lazy.compactMap({ value(record, $0) }).first {
            response.read(body: parsed(body))
        }
        if response.codes.isEmpty,
            let code = codes.lazy.compactMap({ text(record, $0) }).first,
            !ErrorFields.repeatsStatus(code, response.status),
            ErrorFields.isCode(code, under: "code")
        {
            response.codes = [code]
        }
        return response
    }

    /// Whether a record that is no response has a number where its status should be.
    static func namesStatus(_ record: JSON) -> Bool {
        statuses.contains { text(record, $0).flatMap(number) != nil }
    }

    private static func status(_ text: String) -> Int? {
        number(text).flatMap { (100...599).contains($0) ? $0 : nil }
    }

    /// The number that a text has for a status: `404`, `404.0`, `404 Not Found`, `HTTP/1.1 404`.
    static func number(_ text: String) -> Int? {
        if let number = Int(text) ?? Double(text).flatMap(Int.init(exactly:)) { return number }
        let line = /\s*(?:HTTP(?:\/[0-9.]+)?\s+)?([0-9]{1,9})(?:\s+[A-Za-z' -]+)?\s*/.ignoresCase()
        return text.wholeMatch(of: line).flatMap { Int($0.1) }
    }

    /// A body that is written as a text is JSON inside a string.
    static func parsed(_ body: JSON) -> JSON {
        guard case .string(let text) = body else { return body }
        let start = text.utf8.first { $0 > 0x20 }
        guard start == UInt8(ascii: "{") || start == UInt8(ascii: "["),
            let value = jsonValue(Array(text.utf8))
        else { return body }
        return value
    }

    private static func text(_ record: JSON, _ name: String) -> String? {
        switch value(record, name) {
        case .string(let text), .number(let text): text.isEmpty ? nil : text
        default: nil
        }
    }

    private static func value(_ record: JSON, _ name: String) -> JSON? {
        guard case .object(let members) = record else { return nil }
        if let member = members.first(where: { $0.key == name }) {
            return member.value == .null ? nil : member.value
        }
        guard let dot = name.firstIndex(of: ".") else { return nil }
        let first = name[..<dot]
        guard let member = members.first(where: { $0.key == first }) else { return nil }
        return value(member.value, String(name[name.index(after: dot)...]))
    }
}

extension ObservedResponse {
    /// Takes what the body says.
    mutating func read(body: JSON) {
        guard let status, status >= 400 else { return }
        let facts = ErrorBody(body, status: status)
        codes = facts.codes
        types = facts.types
        bodyStatus = facts.status
    }
}
