import Diagnostics
package import ErrorCatalog

extension ErrorCatalog {
    /// The catalog with nothing but the facts that ``catalogChanges(from:to:)`` compares, by code.
    ///
    /// It is a catalog of the same format, so it is written and read as one.
    package var recordedFacts: ErrorCatalog {
        let facts = entries.map { entry in
            var fact = CatalogEntry(
                kind: entry.kind, code: entry.code, statusCode: entry.statusCode,
                title: entry.title, summary: entry.summary)
            fact.type = type(of: entry).map { Located($0, at: entry.code.range) }
            fact.aliases = entry.aliases
            fact.severity = entry.severity
            fact.actor = entry.actor
            fact.endpoints = entry.endpoints
            fact.message = entry.message
            fact.parameters = entry.parameters.map { parameter in
                var parameter = parameter
                (parameter.description, parameter.example) = (nil, nil)
                return parameter
            }
            fact.deprecation = entry.deprecation
            fact.deprecation?.note = nil
            fact.removal = entry.removal
            fact.removal?.note = nil
            fact.retry = entry.retry
            fact.retry?.note = nil
            fact.headers = entry.headers
            for index in fact.headers.indices { fact.headers[index].example = nil }
            return fact
        }
        // Not in the order of the files, so that moving an entry changes no record.
        return ErrorCatalog(entries: facts.sorted { $0.code.value < $1.code.value })
    }
}
