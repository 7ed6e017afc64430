import Diagnostics

/// Problem types that are pages of somebody else about a status.
///
/// They say no more than the status does, and whoever owns them may move them.
func foreignTypes(in catalog: ErrorCatalog) -> [Diagnostic] {
    (catalog.typePatterns.all + catalog.entries.compactMap(\.type)).compactMap { type in
        foreignPages.first {
            type.value.contains("://\($0)") || type.value.contains("://www.\($0)")
        }
        .map { .foreignType(type, page: $0) }
    }
}

/// Where frameworks and examples send people for the meaning of a status.
private let foreignPages = [
    "httpstatuses.com/", "httpstatuses.io/", "httpstatus.io/", "httpstat.us/", "http.dev/",
    "http.cat/", "developer.mozilla.org/", "tools.ietf.org/html/rfc", "datatracker.ietf.org/",
    "rfc-editor.org/", "en.wikipedia.org/",
]

extension Diagnostic {
    fileprivate static func foreignType(_ type: Located<String>, page: String) -> Diagnostic {
        var diagnostic = Diagnostic(
            .problemType, "the problem type is a page of somebody else about a status",
            at: type.range.narrowed(to: page),
            help: "a problem that is no more than its status has the type 'about:blank'; for all "
                + "others, use a URI of your own")
        diagnostic.severity = .warning
        return diagnostic
    }
}
