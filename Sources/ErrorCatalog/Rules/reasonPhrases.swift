import Diagnostics

/// The reason phrases of statuses that differ from the IANA registry's.
///
/// Phrases may differ on the wire (RFC 9110 §15.1), but the one of the registry is what people
/// know and search for. Where most of them are quite other words, they are likely in another
/// language: that is one finding.
func reasonPhrases(in catalog: ErrorCatalog) -> [Diagnostic] {
    // An entry without a reason has its code in place of it.
    let statuses = catalog.entries.filter { entry in
        entry.kind == .status && entry.title.range != entry.code.range
            && registeredReasonPhrase(of: entry.statusCode) != nil
    }
    let own = statuses.filter(hasOwnWords)
    let isTranslated = own.count > 2 && own.count * 2 > statuses.count
    let single = isTranslated ? statuses.filter { !hasOwnWords($0) } : statuses
    return (isTranslated ? [.otherLanguage(own)] : [])
        + single.compactMap { entry in
            guard let registered = registeredReasonPhrase(of: entry.statusCode),
                entry.title.value != registered
            else { return nil }
            return .reasonPhrase(entry, registered: registered)
        }
}

/// Whether the phrase of a status is neither that of the registry in other letters nor a former one.
private func hasOwnWords(_ entry: CatalogEntry) -> Bool {
    let registered = registeredReasonPhrase(of: entry.statusCode)
    return entry.title.value.lowercased() != registered?.lowercased()
        && !isFormerReasonPhrase(entry.title.value, of: entry.statusCode)
}

/// Whether a status had the phrase before RFC 9110.
func isFormerReasonPhrase(_ phrase: String, of status: Int) -> Bool {
    formerReasonPhrases[status, default: [:]].keys.contains {
        $0.lowercased() == phrase.lowercased()
    }
}

extension Diagnostic {
    /// The finding about at least three statuses.
    fileprivate static func otherLanguage(_ entries: [CatalogEntry]) -> Diagnostic {
        let first = entries[0]
        return Diagnostic(
            .reasonPhrase,
            "the reason phrases of \(first.code.value) and \(entries.count - 1) more statuses are "
                + "not the registered ones", at: first.title.range,
            help: "write those, which readers know and search for; if these are translations, let "
                + "'reason-phrase: off' under 'checks' in content/site.yaml say so")
    }

    fileprivate static func reasonPhrase(
        _ entry: CatalogEntry, registered: String
    ) -> Diagnostic {
        let phrase = entry.title.value
        let write = "write '\(registered)'"
        let help =
            if phrase.lowercased() == registered.lowercased() {
                "only capital letters differ: \(write)"
            } else if let source = formerSource(of: phrase, status: entry.statusCode) {
                "this is the name in \(source); RFC 9110 renamed the status: \(write)"
            } else {
                "\(write), which readers know and search for"
            }
        return Diagnostic(
            .reasonPhrase,
            "the registered reason phrase of \(entry.code.value) is '\(registered)', "
                + "not '\(phrase)'", at: entry.title.range, help: help)
    }

    private static func formerSource(of phrase: String, status: Int) -> String? {
        formerReasonPhrases[status, default: [:]].first {
            $0.key.lowercased() == phrase.lowercased()
        }?.value
    }
}

/// The names that statuses had before RFC 9110, with the document that had them.
private let formerReasonPhrases: [Int: [String: String]] = [
    302: ["Moved Temporarily": "HTTP/1.0 (RFC 1945)"],
    408: ["Request Time-out": "RFC 2616"],
    413: ["Payload Too Large": "RFC 7231", "Request Entity Too Large": "RFC 2616"],
    414: ["Request-URI Too Long": "RFC 2616", "Request-URI Too Large": "RFC 2616"],
    416: ["Requested Range Not Satisfiable": "RFC 2616"],
    422: ["Unprocessable Entity": "WebDAV (RFC 4918)"],
    504: ["Gateway Time-out": "RFC 2616"],
]
