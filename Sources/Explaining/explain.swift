import Diagnostics
import ErrorCatalog

/// Explains what a person pasted or typed.
///
/// - Parameters:
///   - input: a code, a status, an alias, a message, or a whole response.
///   - known: the catalog to look in.
/// - Returns: what was found; its subject is `nothing` where nothing was.
package func explain(_ input: [UInt8], in known: KnownCatalog) -> Explanation {
    let text = PastedText(input)
    let response = PastedResponse(text)
    let fields = PastedFields(of: response)
    var explainer = Explainer(known: known, response: response, fields: fields)
    let query = trimmed(response.body[...])
    if response.status == nil, response.headers.isEmpty, query.utf8.count <= 300,
        !query.utf8.contains(0x0A)
    {
        explainer.query = query
    }
    var explanation = explainer.explanation()
    explanation.facts += responseFacts(response, fields, text: text)
    if case .entry(let entry) = explanation.subject {
        explanation.facts += catalogFacts(entry, response)
    }
    return explanation
}

private struct Explainer {
    let known: KnownCatalog
    let response: PastedResponse
    let fields: PastedFields
    /// The text, where it is one short line.
    var query: String?

    private var entries: [CatalogEntry] { known.catalog.entries }

    init(known: KnownCatalog, response: PastedResponse, fields: PastedFields) {
        self.known = known
        self.response = response
        self.fields = fields
    }

    /// The status that the response, its body or a person names.
    private var status: Int? {
        response.status?.statusCode ?? fields.statusField.flatMap { threeDigits($0.value.utf8) }
            ?? query.flatMap(typedStatus)
            ?? fields.htmlTitle.flatMap { statusMention(in: Array($0.utf8)) }
            ?? statusMention(in: response.body)
    }

    func explanation() -> Explanation {
        var matcher = EntryMatcher(known)
        if let query { matcher.look(atQuery: query) }
        matcher.look(at: fields, body: response.body, response: response)
        if let query, let status = typedStatus(query) { matcher.look(atStatus: status, query) }
        let matches = matcher.matches(status: status)
        var explanation = Explanation(subject: .nothing)
        if let first = matches.first, isTrustworthy(first) {
            explanation = self.explanation(of: first)
            explanation.others = alternatives(to: first, among: matches.dropFirst())
            explanation.isObvious = query == first.reason.value && first.reason.place == nil
        } else if let page = diagnosticPage {
            explanation.subject = .diagnostic(page)
            explanation.reason = MatchReason(way: .mention, value: page.code)
            explanation.isObvious = query.flatMap(DiagnosticPage.init(named:)) != nil
        } else if let status {
            explanation.subject = .status(status)
            let found = matches.prefix(5).map {
                Explanation.Alternative(entry: entries[$0.entry], reason: $0.reason)
            }
            explanation.others = found + codes(with: status, except: found.map(\.entry.code.value))
        }
        if !matcher.hasFoundCode, diagnosticPage == nil {
            explanation.unknownCode = unknownCode
            explanation.suggestions = suggestions(explanation)
        }
        return explanation
    }

    /// Whether a match may stand for the whole: the status of a response counts for more than another
    /// one that its body names.
    private func isTrustworthy(_ match: Match) -> Bool {
        guard let status = response.status?.statusCode, match.reason.way > .status else {
            return true
        }
        return entries[match.entry].statusCode == status
    }

    private func explanation(of match: Match) -> Explanation {
        let entry = entries[match.entry]
        var explanation = Explanation(subject: .entry(entry), reason: match.reason)
        let isAlias = !match.name.isEmpty && match.name != entry.code.value
        explanation.alias = isAlias ? match.name : nil
        explanation.values = values(of: match.entry)
        return explanation
    }

    /// The parameters of the message, from the message itself, else from members of their names.
    private func values(of entry: Int) -> [MessageValue] {
        let texts = MessageText.all(in: fields.all, body: response.body)
        let found = MessageMatcher(known.catalog).values(of: entry, in: texts)
        if !found.isEmpty { return found }
        return entries[entry].parameters.compactMap { parameter in
            let key = looseKey(parameter.name.value)
            let field = fields.all.first { $0.key == key && $0.origin == .body }
            return field.map { MessageValue(name: parameter.name.value, value: $0.value) }
        }
    }

    private func alternatives(
        to first: Match, among rest: ArraySlice<Match>
    ) -> [Explanation.Alternative] {
        // Where a code is named, words that happen to be codes mislead.
        let limit: MatchReason.Way = first.reason.way <= .message ? .message : .statusMention
        let chosen = entries[first.entry]
        var found = rest.filter { $0.reason.way <= limit }.prefix(5).map {
            Explanation.Alternative(entry: entries[$0.entry], reason: $0.reason)
        }
        if chosen.kind == .status {
            found += codes(with: chosen.statusCode, except: found.map(\.entry.code.value))
        } else if let status = entries.first(where: {
            $0.kind == .status && $0.statusCode == chosen.statusCode
        }), !found.contains(where: { $0.entry.code.value == status.code.value }) {
            found.append(Explanation.Alternative(entry: status))
        }
        return found
    }

    /// The error codes that have a status, so that readers see what it may be in detail.
    private func codes(with status: Int, except: [String]) -> [Explanation.Alternative] {
        known.catalog.errors(ofStatus: status).map { entries[$0] }
            .filter { !except.contains($0.code.value) && $0.removal == nil }
            .prefix(8).map { Explanation.Alternative(entry: $0) }
    }

    private var diagnosticPage: DiagnosticPage? {
        if let query, let page = DiagnosticPage(named: query) { return page }
        return TextTokens(Array(response.body.prefix(64 << 10)))
            .firstNonNil { word in
                word.count == 7 ? DiagnosticPage(named: String(decoding: word, as: UTF8.self)) : nil
            }
    }

    /// The code that a response names and the catalog lacks.
    private var unknownCode: Explanation.UnknownCode? {
        fields.all.first { field in
            FieldKeys.code.contains(field.key) && field.origin != .prose
                && threeDigits(field.value.utf8) == nil && (1...80).contains(field.value.utf8.count)
                && !field.value.utf8.contains { $0 <= 0x20 }
        }.map { Explanation.UnknownCode(value: $0.value, place: $0.path) }
    }

    private func suggestions(_ explanation: Explanation) -> [String] {
        if let code = explanation.unknownCode {
            return similarCodes(to: code.value, in: known.catalog)
        }
        guard case .nothing = explanation.subject, let query else { return [] }
        let own = query.uppercased().hasPrefix("DOC") ? DiagnosticPage.codes : []
        let similar = similarCodes(to: query, in: known.catalog)
        return similar.isEmpty ? nearest(to: query, in: own, count: 3) : similar
    }
}

extension EntryMatcher {
    fileprivate mutating func look(atStatus status: Int, _ query: String) {
        add(status: status, MatchReason(way: .status, value: query))
    }
}
