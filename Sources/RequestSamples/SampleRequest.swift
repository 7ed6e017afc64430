import Diagnostics
package import ErrorCatalog
import Escaping

/// A request as a client program has it, with what its author wants to see of the answer.
package struct SampleRequest: Sendable {
    struct Header: Sendable, Equatable {
        var name: String
        var value: String
    }

    /// What the body of the answer is.
    enum Answer: Sendable {
        case json
        case text
        case nothing
    }

    let method: String
    let url: SampleURL
    /// Without those that every client makes by itself, each name once.
    let headers: [Header]
    let body: Exchange.Body.Content?
    let answer: Answer
    /// The response header that names the wait before another try.
    let delayHeader: String?
    /// Whether the answer is a redirect, which clients would follow.
    let isRedirected: Bool

    /// - Parameters:
    ///   - exchange: an example.
    ///   - entry: the code that it belongs to.
    ///   - origin: scheme and host of the API, for requests that name no host.
    ///
    /// `nil` where there is no request or nothing says where it goes.
    package init?(_ exchange: Exchange, of entry: CatalogEntry, origin: String?) {
        guard let request = exchange.request else { return nil }
        let fields = request.headers.map { Header(name: $0.name.value, value: $0.value.value) }
        let host = fields.first { $0.name.lowercased() == "host" }?.value
        guard let url = SampleURL(target: request.path.value, host: host, origin: origin) else {
            return nil
        }
        self.url = url
        method = request.method.value
        headers = merged(fields)
        body = request.body?.content
        let isHead = request.method.value == "HEAD"
        answer = isHead ? .nothing : expectedAnswer(exchange.response)
        delayHeader = waitHeader(exchange, entry)
        isRedirected = entry.statusClass == .redirection && entry.statusCode != 304
    }

    /// The body as it is sent.
    var bodyText: String? {
        switch body {
        case .text(let text): text
        case .json(let value): value.displayText
        case nil: nil
        }
    }

    func header(_ name: String) -> String? {
        headers.first { $0.name.lowercased() == name }?.value
    }

    /// Whether it has one of some headers, named in lower case.
    func hasHeader(of names: Set<String>) -> Bool {
        headers.contains { names.contains($0.name.lowercased()) }
    }
}

/// The fields that belong in a program: the client knows host and length by itself, and field lines
/// of one name are one list (RFC 9110 §5.3).
private func merged(_ fields: [SampleRequest.Header]) -> [SampleRequest.Header] {
    var merged: [SampleRequest.Header] = []
    for field in fields where !["host", "content-length"].contains(field.name.lowercased()) {
        // White space around a value is no part of it (RFC 9110 §5.5).
        var value = field.value.drop(while: isSpace)
        while let last = value.last, isSpace(last) { value.removeLast() }
        let name = field.name.lowercased()
        if let index = merged.firstIndex(where: { $0.name.lowercased() == name }) {
            merged[index].value += ", " + value
        } else {
            merged.append(SampleRequest.Header(name: field.name, value: String(value)))
        }
    }
    return merged
}

private func isSpace(_ character: Character) -> Bool { character == " " || character == "\t" }

private func expectedAnswer(_ response: Exchange.Response?) -> SampleRequest.Answer {
    guard let response else { return .text }
    guard let body = response.body else { return .nothing }
    if case .json = body.content { return .json }
    let type = response.field(named: "Content-Type")
    return type?.value.value.lowercased().contains("json") == true ? .json : .text
}

/// The header of the retry policy, else `Retry-After` where the code or the example has it.
private func waitHeader(_ exchange: Exchange, _ entry: CatalogEntry) -> String? {
    if let delay = entry.retry?.delay { return delay.value }
    let known = entry.headers.filter { $0.direction == .response }.map(\.name.value)
    let shown = exchange.response?.headers.map(\.name.value) ?? []
    return (known + shown).first { $0.lowercased() == "retry-after" }
}
