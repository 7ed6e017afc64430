import Diagnostics
import Escaping

/// Pages of statuses that CDNs and proxies answer themselves, and that rely on a body which may
/// never arrive.
///
/// Cloudflare, for one, may put its own page in place of an origin's 502 or 504, and 520 to 530 are
/// its own answers. What a client can still read is the status and, where the edge passes them on,
/// headers.
func replacedBodies(in catalog: ErrorCatalog) -> [Diagnostic] {
    let findings = catalog.entries.compactMap { entry in
        replacedBody(of: entry, in: catalog).map { (entry, finding: $0) }
    }
    // What helps one code of a status helps all, so they are one finding.
    let codes = Dictionary(
        grouping: findings.filter { $0.0.kind == .error }, by: { $0.0.statusCode })
    return findings.compactMap { entry, finding in
        guard entry.kind == .error else { return finding }
        let all = codes[entry.statusCode] ?? []
        guard all.first?.0.code.value == entry.code.value else { return nil }
        var finding = finding
        let others = all.count - 1
        if others > 0 {
            finding.message +=
                "; the same goes for \(others) other code\(others == 1 ? "" : "s") with this status"
        }
        return finding
    }
}

private func replacedBody(of entry: CatalogEntry, in catalog: ErrorCatalog) -> Diagnostic? {
    guard isReplaced(entry.statusCode), entry.isInUse, let range = entry.statusRange,
        !catalog.responseHeaders(of: entry).contains(where: \.tellsMore)
    else { return nil }
    let responses = entry.examples.compactMap(\.response)
    let relying = responses.first { $0.body?.isJSONObject == true }
    if let relying {
        // A header that only the example shows tells as much.
        guard !relying.headers.contains(where: { isOwnHeader($0.name.value) }) else {
            return nil
        }
        return .replacedBody(entry, at: relying.body?.range ?? relying.range)
    }
    // An example with another body shows what the edge sends: the page knows.
    guard entry.kind == .error, responses.allSatisfy({ $0.body == nil }) else { return nil }
    return .replacedCode(entry, at: range)
}

private func isReplaced(_ status: Int) -> Bool {
    status == 502 || status == 504 || (520...527).contains(status) || status == 530
}

extension HeaderField {
    /// Whether the header says more than any gateway's response does.
    fileprivate var tellsMore: Bool { isOwnHeader(name.value) }
}

private func isOwnHeader(_ name: String) -> Bool {
    !commonHeaders.contains(name.lowercased())
}

/// Headers that say nothing about which error it was, or that every response may have.
private let commonHeaders: Set<String> = [
    "age", "alt-svc", "cache-control", "connection", "content-encoding", "content-language",
    "content-length", "content-type", "date", "etag", "expires", "keep-alive", "last-modified",
    "pragma", "retry-after", "server", "transfer-encoding", "vary", "via",
]

extension Exchange.Body {
    fileprivate var isJSONObject: Bool {
        switch content {
        case .json(.object): true
        case .json: false
        case .text(let text): text.first { !$0.isWhitespace } == "{"
        }
    }
}

extension Diagnostic {
    private static let advice =
        "send 500 or 503 if the failure is the API's own, or document a response header that "
        + "identifies the error"

    fileprivate static func replacedCode(
        _ entry: CatalogEntry, at range: SourceRange
    ) -> Diagnostic {
        Diagnostic(
            .replacedBody,
            "CDNs and proxies may replace the body of a \(entry.statusCode) response, so that "
                + "clients never see '\(entry.code.value)'", at: range, help: advice)
    }

    fileprivate static func replacedBody(
        _ entry: CatalogEntry, at range: SourceRange
    ) -> Diagnostic {
        Diagnostic(
            .replacedBody,
            "CDNs and proxies may replace the body of a \(entry.statusCode) response, so that "
                + "clients never see this one", at: range,
            help: entry.kind == .error
                ? advice
                : "show the page of the gateway, or document a response header that identifies "
                    + "the request or the error")
    }
}
