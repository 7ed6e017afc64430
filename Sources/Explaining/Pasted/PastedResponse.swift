/// A pasted text taken apart: the response that counts, or just a text.
struct PastedResponse {
    var status: StatusLine?
    var headers: [HeaderLine] = []
    /// The body; the whole text where there is no response in it.
    var body: [UInt8] = []
    /// How many responses the text has, answers such as `100 Continue` not counted.
    var responseCount = 0

    /// - Parameter text: one or more responses as `curl -i`, `curl -v`, `wget -S` or a browser show
    ///   them, headers and body, a body alone, or lines of a log. The last response counts.
    init(_ text: PastedText) {
        let lines = ResponseLines(text).lines
        var messages: [PastedResponse] = []
        var isInHead = false
        for line in lines {
            if let status = StatusLine(line) {
                messages.append(PastedResponse(status: status))
                isInHead = true
            } else if !messages.isEmpty {
                messages[messages.count - 1].add(line, isInHead: &isInHead)
            }
        }
        let final = messages.filter { $0.status.map { $0.statusCode >= 200 } ?? false }
        if let last = final.last ?? messages.last {
            self = last
            responseCount = final.count
        } else if let message = PastedResponse(withoutStatusLine: lines) {
            self = message
        } else {
            body = Array(lines.joined(separator: [0x0A]))
        }
    }

    private init(status: StatusLine?) {
        self.status = status
    }

    /// Headers that were copied without their status line; `nil` where the text starts otherwise.
    private init?(withoutStatusLine lines: [ArraySlice<UInt8>]) {
        let lines = lines.drop { $0.allSatisfy { $0 == 0x20 } }
        guard let first = lines.first.flatMap({ HeaderLine($0) }),
            commonHeaders.contains(first.name.lowercased())
        else { return nil }
        var isInHead = true
        for line in lines { add(line, isInHead: &isInHead) }
        guard let pseudo = headers.first(where: { $0.name.lowercased() == ":status" }) else {
            return
        }
        status = StatusLine(Array("HTTP/2 \(pseudo.value)".utf8)[...])
        responseCount = 1
    }

    private mutating func add(_ line: ArraySlice<UInt8>, isInHead: inout Bool) {
        guard isInHead else {
            body += line
            body.append(0x0A)
            return
        }
        let indented = line.dropFirst(min(status?.indentation ?? 0, line.count))
        if indented.allSatisfy({ $0 == 0x20 }) {
            isInHead = false
        } else if let last = headers.indices.last, let first = indented.first,
            first == 0x20 || first == 0x09
        {
            // A folded line (RFC 9112 §5.2).
            headers[last].value += " " + trimmed(indented)
        } else if let header = HeaderLine(indented) {
            headers.append(header)
        } else {
            isInHead = false
            add(line, isInHead: &isInHead)
        }
    }

    /// The values of a header, whatever its case.
    func values(of name: String) -> [String] {
        headers.filter { $0.name.lowercased() == name.lowercased() }.map(\.value)
    }

    /// The first value of a header.
    func value(of name: String) -> String? { values(of: name).first }
}

/// Headers that a copied head may start with.
private let commonHeaders: Set<String> = [
    ":status", "access-control-allow-origin", "age", "allow", "alt-svc", "cache-control",
    "cf-ray", "connection", "content-encoding", "content-language", "content-length",
    "content-type", "date", "etag", "link", "location", "proxy-authenticate", "retry-after",
    "server", "strict-transport-security", "transfer-encoding", "vary", "via", "www-authenticate",
    "x-powered-by", "x-request-id", "x-error-code",
]
