import Diagnostics
import ErrorCatalog
import Escaping
import Markdown

extension Explanation {
    /// The explanation for people at a terminal.
    ///
    /// - Parameters:
    ///   - known: the catalog that it comes from.
    ///   - width: how many columns there are.
    ///   - colour: whether colours are welcome.
    /// - Returns: lines that end with a line end, without control characters but those of colours.
    package func text(in known: KnownCatalog, width: Int, colour: Bool) -> String {
        var writer = TextWriter(width: width, style: TerminalStyle(isOn: colour))
        switch subject {
        case .entry(let entry):
            writer.head(of: entry, self, in: known)
            writer.entry(entry, values: values, in: known)
            writer.alternatives(others, in: known)
            writer.separate()
            writer.line(known.url(of: entry), .note)
        case .status(let status):
            writer.status(status, isEmpty: known.catalog.entries.isEmpty, in: known)
            writer.remarks(of: self, in: known)
            writer.alternatives(others, in: known)
        case .diagnostic(let page):
            writer.page(page)
            writer.remarks(of: self, in: known)
        case .nothing: writer.nothing(self, in: known)
        }
        return writer.text
    }
}

extension TextWriter {
    /// What the entry is and why it was chosen.
    fileprivate mutating func head(
        of entry: CatalogEntry, _ explanation: Explanation, in known: KnownCatalog
    ) {
        line(known.name(of: entry), .strong)
        if entry.kind == .error { line(statusText(entry.statusCode, in: known)) }
        if let notice = entry.removal { self.notice(notice, "Removed", in: known) }
        if let notice = entry.deprecation { self.notice(notice, "Deprecated", in: known) }
        separate()
        markdown(entry.summary.value, of: known)
        let hasReason = explanation.reason != nil && !explanation.isObvious
        if hasReason || explanation.alias != nil { separate() }
        if let reason = explanation.reason, hasReason {
            markdown(
                "Found \(reason.sentence(in: explanation.alias ?? entry.code.value)).", tone: .faint
            )
        }
        if let alias = explanation.alias {
            markdown(
                "\(shortCodeSpan(alias)) is another name of \(shortCodeSpan(entry.code.value)).")
        }
        remarks(of: explanation, in: known)
    }

    /// What is notable in the response.
    fileprivate mutating func remarks(of explanation: Explanation, in known: KnownCatalog) {
        unknownCode(explanation, in: known)
        guard !explanation.facts.isEmpty else { return }
        heading("In this response")
        for fact in explanation.facts { markdown(fact.text, indentation: 2, marker: "-") }
    }

    private mutating func unknownCode(_ explanation: Explanation, in known: KnownCatalog) {
        guard let code = explanation.unknownCode else { return }
        separate()
        let place = code.place.map { " (`\($0)`)" } ?? ""
        markdown(
            "The response names the code \(shortCodeSpan(code.value))\(place), which the catalog does "
                + "not have.", tone: .warning)
        suggestions(explanation.suggestions, in: known)
    }

    private mutating func suggestions(_ codes: [String], in known: KnownCatalog) {
        guard !codes.isEmpty else { return }
        let list = codes.map { code in
            // A number says little.
            guard let entry = known.catalog[code], entry.kind == .status else {
                return shortCodeSpan(code)
            }
            return "\(shortCodeSpan(code)) \(plainMarkdown(entry.title.value))"
        }
        let text =
            list.count == 1
            ? list[0] : list.dropLast().joined(separator: ", ") + " or " + list[list.count - 1]
        markdown("Did you mean \(text)?")
    }

    private mutating func notice(_ notice: LifecycleNotice, _ word: String, in known: KnownCatalog)
    {
        let since = notice.since.map { " since version \($0.value)" } ?? ""
        let replacement =
            notice.replacement.map { ", use \(shortCodeSpan($0.value)) instead" } ?? ""
        separate()
        markdown("\(word)\(since)\(replacement).", tone: .warning)
        if let note = notice.note { markdown(note.value, of: known) }
    }

    func statusText(_ status: Int, in known: KnownCatalog) -> String {
        [String(status), known.catalog.reasonPhrase(of: status)].compactMap(\.self)
            .joined(separator: " ")
    }

    /// A status that is not in the catalog.
    fileprivate mutating func status(_ status: Int, isEmpty: Bool, in known: KnownCatalog) {
        let phrase = registeredReasonPhrase(of: status)
        let kind = StatusClass(of: status)
        line(phrase.map { "\(status) \($0)" } ?? String(status), .strong)
        separate()
        let general = kind.rawValue * 100
        let treatment =
            status == general
            ? ""
            : " Programs treat a status they don't know as \(general) (RFC 9110, section 15)."
        paragraph([
            ReadableSpan(
                .text,
                "\(kind.title). \(registration(of: status)), and the catalog does not have it."
                    + treatment)
        ])
        if let general = known.catalog[String(general)] {
            paragraph([ReadableSpan(.text, "The catalog explains \(known.name(of: general)).")])
        }
    }

    private func registration(of status: Int) -> String {
        switch StatusRegistration(of: status) {
        case .registered: "The status is registered"
        case .temporary: "The registration of the status is only temporary"
        case .reserved: "The registry of HTTP statuses reserves it, but gives it no use"
        case .unregistered: "The status is not registered"
        }
    }

    fileprivate mutating func nothing(_ explanation: Explanation, in known: KnownCatalog) {
        line("Nothing in the catalog matches this.", .strong)
        if explanation.unknownCode == nil { suggestions(explanation.suggestions, in: known) }
        remarks(of: explanation, in: known)
        guard explanation.suggestions.isEmpty else { return }
        separate()
        paragraph([
            ReadableSpan(
                .text,
                "Looked for codes, aliases, problem types, addresses of pages, titles, messages and "
                    + "HTTP statuses.")
        ])
    }

    /// Other codes that may be meant, and codes with the same status.
    fileprivate mutating func alternatives(
        _ others: [Explanation.Alternative], in known: KnownCatalog
    ) {
        let found = others.filter { $0.reason != nil }
        if !found.isEmpty {
            heading("Also in this text")
            for other in found {
                let reason =
                    other.reason.map { ", \($0.sentence(in: other.entry.code.value))" } ?? ""
                markdown(
                    "\(shortCodeSpan(other.entry.code.value)): \(plainMarkdown(other.entry.title.value))\(reason)",
                    indentation: 2, marker: "-")
            }
        }
        let rest = others.filter { $0.reason == nil && $0.entry.kind == .error }
        guard !rest.isEmpty else { return }
        heading("Codes with this status")
        for other in rest {
            paragraph(
                [ReadableSpan(.text, known.name(of: other.entry))], indentation: 2, marker: "-")
        }
    }
}
