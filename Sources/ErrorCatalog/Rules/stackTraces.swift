import Diagnostics

/// Stack traces, messages of databases and paths of servers in what the API sends.
///
/// RFC 9457 §5: a problem document must not expose how the server is made. Prose is left alone: a
/// guide may explain what a stack trace looks like. So are requests.
func stackTraces(in catalog: ErrorCatalog) -> [Diagnostic] {
    catalog.entries.flatMap { entry -> [Diagnostic] in
        let bodies = entry.examples.compactMap(\.response?.body).flatMap(\.strings)
        let inMessage = entry.message.flatMap { exposure(in: $0, "the message") }
        return [inMessage].compactMap(\.self)
            + bodies.compactMap { exposure(in: $0, "the example response") }
    }
}

private func exposure(in text: Located<String>, _ subject: String) -> Diagnostic? {
    internalDetail(in: text.value).map { detail in
        Diagnostic(
            .stackTrace, "\(subject) shows \(detail.kind)",
            at: text.range.narrowed(to: detail.sign),
            help: "keep it in the server's log, and send an id that finds it there")
    }
}
