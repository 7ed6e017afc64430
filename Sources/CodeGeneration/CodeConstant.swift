import Diagnostics
import ErrorCatalog
import Markdown

/// What the generated code says of one code, in no language yet.
struct CodeConstant {
    /// The name of the constant.
    let name: String
    /// The code as responses spell it.
    let code: String
    let httpStatus: Int
    let title: String
    /// What it means, without markup.
    let summary: String
    /// The URI that is `type` in problem details (RFC 9457 §3.1.1); `nil` for `about:blank`, which is
    /// the same as none (§4.2.1).
    let problemType: String?
    /// The address of the page about it.
    let documentationURL: String?
    /// Whether the same request, unchanged, may succeed later; no where the catalog does not say.
    let isRetryable: Bool
    /// The answer to "Can it be repeated?".
    let retryVerdict: String?
    /// The template of the API's message.
    let message: String?
    /// The names of the template's parameters, each once.
    let messageParameters: [String]
    /// Why it should not be used in new code, as a sentence.
    let retirement: String?

    /// The constants for all codes of a catalog, in its order.
    ///
    /// - Parameters:
    ///   - source: the catalog.
    ///   - form: how names look.
    ///   - taken: names that stand for something else.
    /// - Returns: a constant for each code.
    static func all(
        in source: CodeSource, form: NameForm, taken: Set<String> = []
    ) -> [CodeConstant] {
        let entries = source.catalog.entries
        return zip(entries, constantNames(of: entries, form: form, taken: taken)).map {
            CodeConstant($0, named: $1, in: source)
        }
    }

    private init(_ entry: CatalogEntry, named name: String, in source: CodeSource) {
        self.name = name
        code = entry.code.value
        httpStatus = entry.statusCode
        title = entry.title.value
        summary = source.plainText(entry.summary.value)
        let type = source.catalog.type(of: entry)
        problemType = type == blankProblemType ? nil : type
        documentationURL = source.pages[entry.code.value]
        isRetryable = entry.retry?.policy.isRetryable ?? false
        retryVerdict = entry.retry?.policy.verdict
        message = entry.message?.value
        messageParameters = message.map { MessageTemplate($0).parameterNames } ?? []
        retirement = source.retirement(of: entry)
    }
}

extension CodeSource {
    /// Inline Markdown as text alone, with the values that it shows.
    fileprivate func plainText(_ markdown: String) -> String {
        readableInlineMarkdown(markdown) { value(named: $0) }.map(\.text).joined()
    }

    private func value(named name: String) -> String? {
        if name == "site.api" { return apiName ?? "the API" }
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count > 2, let field = EntryField(rawValue: String(parts[parts.count - 1])),
            let entry = catalog[parts.dropFirst().dropLast().joined(separator: ".")]
        else { return nil }
        return field.text(of: entry, in: catalog)
    }

    /// Since when a code is going away or gone, and what to use instead.
    fileprivate func retirement(of entry: CatalogEntry) -> String? {
        guard let notice = entry.removal ?? entry.deprecation else { return nil }
        var sentences: [String] = []
        let since = notice.since?.value
        if entry.removal != nil {
            sentences.append("No longer sent" + (since.map { " since \($0)" } ?? ""))
        } else if let since {
            sentences.append("Since \(since)")
        }
        if let code = notice.replacement?.value { sentences.append("Use '\(code)' instead") }
        var parts = sentences.map { "\($0)." }
        if let note = notice.note?.value { parts.append(plainText(note)) }
        return parts.isEmpty ? "It is going away." : parts.joined(separator: " ")
    }
}
