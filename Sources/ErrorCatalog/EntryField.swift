import Diagnostics

/// The fields of an entry that texts may show, as in `{{status.429.reason}}`.
package enum EntryField: String, Sendable, CaseIterable {
    case code, reason, title, status, `class`, retry, delay, since, message

    /// The field's text; `nil` where the catalog says nothing.
    package func text(of entry: CatalogEntry, in catalog: ErrorCatalog) -> String? {
        switch self {
        case .code: entry.code.value
        case .title: entry.title.value
        case .reason:
            catalog.reasonPhrase(of: entry.statusCode)
        case .status: String(entry.statusCode)
        case .class: entry.statusClass.label
        case .retry: entry.retry?.policy.verdict
        case .delay: entry.retry?.delay?.value
        case .since: entry.since?.value
        case .message: entry.message?.value
        }
    }
}

extension ErrorCatalog {
    /// The reason phrase that the catalog gives a status, else the registered one.
    package func reasonPhrase(of statusCode: Int) -> String? {
        let entry = self[String(statusCode)]
        return entry?.kind == .status
            ? entry?.reasonPhrase ?? entry?.title.value : registeredReasonPhrase(of: statusCode)
    }
}
