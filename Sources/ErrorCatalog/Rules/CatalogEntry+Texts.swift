import Diagnostics

/// The texts of an entry, for rules that look for something in all of them.
extension CatalogEntry {
    /// What people read: everything but the examples, the codes and the words for the search.
    var prose: [Located<String>] {
        var texts: [Located<String>?] = [title, summary]
        for cause in causes { texts += [cause.cause, cause.check] + cause.fixes }
        texts += parameters.map(\.description) + headers.map(\.role) + related.map(\.difference)
        texts += [retry?.note, deprecation?.note, removal?.note]
        return texts.compactMap(\.self)
    }

    /// What programs send: messages, values of parameters and headers, the examples.
    var payload: [Located<String>] {
        let values = [message] + parameters.map(\.example) + headers.map(\.example)
        return values.compactMap(\.self)
            + examples.flatMap { exchange in
                let request = exchange.request.map { [$0.path] + $0.headers.map(\.value) } ?? []
                let response = exchange.response?.headers.map(\.value) ?? []
                let bodies = [exchange.request?.body, exchange.response?.body]
                return request + response + bodies.flatMap { $0?.strings ?? [] }
            }
    }

    /// Whether the API still sends the code; what a tombstone says of retries and headers is history.
    var isInUse: Bool { removal == nil }
}
