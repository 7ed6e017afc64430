import Diagnostics
import ErrorCatalog
import Escaping

/// Finds the entries that a pasted response or text may mean.
struct EntryMatcher {
    let known: KnownCatalog
    private let index: CodeIndex
    private let entryOfType: [String: Int]
    private let entryOfPath: [String: Int]
    private var best: [Int: Match] = [:]

    init(_ known: KnownCatalog) {
        self.known = known
        index = CodeIndex(known.catalog)
        let entries = known.catalog.entries.enumerated()
        entryOfType = Dictionary(
            entries.compactMap { number, entry in
                known.catalog.type(of: entry).map { (normalizedURL($0), number) }
            }, uniquingKeysWith: { first, _ in first })
        let pages = entries.map { (normalizedURL(known.path(of: $1)), $0) }
        // Old names have pages that lead to the new ones.
        let oldPages = entries.flatMap { index, entry in
            entry.aliases.map {
                (normalizedURL(percentEncoded(path: "errors/\(codeSlug($0.value))/")), index)
            }
        }
        var entryOfPath = Dictionary(pages + oldPages, uniquingKeysWith: { first, _ in first })
        for (origin, target) in known.redirects where !origin.contains("#") {
            let path = normalizedURL(percentEncoded(path: percentDecoded(origin)))
            if entryOfPath[path] == nil {
                entryOfPath[path] = known.entry(redirectedTo: target, pages: entryOfPath)
            }
        }
        self.entryOfPath = entryOfPath
    }

    /// What was found, the most trustworthy first; of equals, those with the status of the response.
    func matches(status: Int?) -> [Match] {
        let entries = known.catalog.entries
        let rank = { (match: Match) in
            let isOther = entries[match.entry].statusCode != status
            return (match.reason.way, isOther ? 1 : 0, -match.weight, -match.name.utf8.count)
        }
        return best.values.sorted { left, right in
            let (leftRank, rightRank) = (rank(left), rank(right))
            return leftRank == rightRank ? left.entry < right.entry : leftRank < rightRank
        }
    }

    /// Whether an error code was found by its name or its type.
    var hasFoundCode: Bool {
        best.values.contains {
            $0.reason.way <= .message && known.catalog.entries[$0.entry].kind == .error
        }
    }

    /// Looks at all fields and all words.
    mutating func look(at fields: PastedFields, body: [UInt8], response: PastedResponse) {
        for field in fields.all {
            lookForType(field)
            lookForLink(field)
            lookForCode(field)
            lookForTitle(field)
        }
        let messages = fields.all.filter { $0.value.utf8.count > 3 }
        lookForMessages(messages, lines: body)
        // The words of a page for browsers are not the API's, and other bytes have none.
        let hasWords = fields.htmlTitle == nil && !isBinary(body)
        for word in TextTokens(hasWords ? body : []) where !TextTokens.isNumber(word) {
            lookForMention(word)
        }
        lookForStatus(response, fields, body: body)
    }

    /// Looks for what a person typed: one code, status, title, address or message.
    mutating func look(atQuery query: String) {
        let field = PastedField(path: "", name: "type", value: query, origin: .body)
        lookForType(field, place: nil)
        lookForLink(field, place: nil)
        for hit in index.hits(query) {
            add(hit, way: hit.isExact ? .code : .similarCode, place: nil, value: query)
        }
        for entry in index.entries(titled: query) {
            add(Match(entry: entry, reason: MatchReason(way: .title, value: query)))
        }
    }

    private mutating func add(_ match: Match) {
        if let known = best[match.entry] {
            let isBetter =
                (match.reason.way, -match.weight) < (known.reason.way, -known.weight)
            guard isBetter else { return }
        }
        best[match.entry] = match
    }

    private mutating func add(
        _ hit: CodeIndex.Hit, way: MatchReason.Way, place: String?, value: String
    ) {
        let reason = MatchReason(way: way, place: place, value: value)
        add(Match(entry: hit.entry, reason: reason, name: hit.name))
    }
}

// MARK: - Members

extension EntryMatcher {
    private mutating func lookForType(_ field: PastedField) {
        guard field.key == "type" || field.key == "problemtype" else { return }
        lookForType(field, place: field.path)
    }

    private mutating func lookForType(_ field: PastedField, place: String?) {
        guard let entry = entryOfType[normalizedURL(field.value)] else { return }
        add(Match(entry: entry, reason: MatchReason(way: .type, place: place, value: field.value)))
    }

    private mutating func lookForLink(_ field: PastedField) {
        guard FieldKeys.link.contains(field.key) else { return }
        let targets =
            field.origin == .header && field.key == "link"
            ? linkTargets(field.value) : [field.value]
        for target in targets {
            var link = field
            link = PastedField(path: field.path, name: field.key, value: target, origin: .body)
            lookForLink(link, place: field.path)
        }
    }

    private mutating func lookForLink(_ field: PastedField, place: String?) {
        guard field.value.contains("/"), let entry = entry(ofURL: field.value) else { return }
        add(Match(entry: entry, reason: MatchReason(way: .link, place: place, value: field.value)))
    }

    /// The entry whose page an address leads to: below the site, or as a path where the address of
    /// the site is not known.
    private func entry(ofURL url: String) -> Int? {
        let wanted = normalizedURL(url)
        if let base = known.baseURL.map(normalizedURL) {
            guard wanted.hasPrefix(base + "/") else { return entryOfPath[wanted] }
            return entryOfPath[String(wanted.dropFirst(base.count + 1))]
        }
        if let entry = entryOfPath[wanted] { return entry }
        let parts = wanted.split(separator: "/")
        guard parts.count > 2 else { return nil }
        // Host and folder may stand in front; the path of a redirect may have more than two parts.
        return (2..<min(parts.count, 8)).reversed().lazy
            .compactMap { entryOfPath[parts.suffix($0).joined(separator: "/")] }.first
    }

    private mutating func lookForCode(_ field: PastedField) {
        guard FieldKeys.codeLike.contains(field.key), field.value.utf8.count <= 300 else { return }
        var names = [Substring(field.value)]
        let parts = field.value.split { "#/: ".contains($0) }
        if (2...8).contains(parts.count), !field.value.contains(" ") { names += parts.reversed() }
        for name in names {
            for hit in index.hits(name) {
                // A number that is a status is no more than the status.
                guard known.catalog.entries[hit.entry].kind == .error else { continue }
                if field.origin == .prose, !hit.isExact { continue }
                add(
                    hit, way: hit.isExact ? .code : .similarCode, place: field.path,
                    value: field.value)
            }
        }
    }

    private mutating func lookForTitle(_ field: PastedField) {
        guard FieldKeys.title.contains(field.key), field.value.utf8.count <= 300 else { return }
        for entry in index.entries(titled: field.value)
        where known.catalog.entries[entry].kind == .error {
            add(
                Match(
                    entry: entry,
                    reason: MatchReason(way: .title, place: field.path, value: field.value)))
        }
    }

    private mutating func lookForMessages(_ fields: [PastedField], lines body: [UInt8]) {
        let texts = MessageText.all(in: fields, body: body)
        for (found, text) in MessageMatcher(known.catalog).find(in: texts) {
            add(
                Match(
                    entry: found.entry,
                    reason: MatchReason(
                        way: .message, place: text.place,
                        value: String(decoding: text.bytes.prefix(200), as: UTF8.self)),
                    weight: found.weight))
        }
    }
}

// MARK: - Words and statuses

extension EntryMatcher {
    private mutating func lookForMention(_ word: ArraySlice<UInt8>) {
        let text = String(decoding: word, as: UTF8.self)
        if text.contains("://"), let entry = entry(ofURL: text) {
            add(Match(entry: entry, reason: MatchReason(way: .link, value: text)))
        }
        let isDistinctive = TextTokens.isDistinctive(text)
        for hit in index.hits(text) where known.catalog.entries[hit.entry].kind == .error {
            // One or two letters in another spelling are chance.
            if isDistinctive, hit.isExact || looseKey(text).utf8.count > 2 {
                add(hit, way: hit.isExact ? .mention : .similarMention, place: nil, value: text)
            } else if hit.isExact {
                add(hit, way: .word, place: nil, value: text)
            }
        }
    }

    private mutating func lookForStatus(
        _ response: PastedResponse, _ fields: PastedFields, body: [UInt8]
    ) {
        if let status = response.status?.statusCode {
            add(status: status, MatchReason(way: .status, value: String(status)))
        }
        if let field = fields.statusField {
            let reason = MatchReason(way: .bodyStatus, place: field.path, value: field.value)
            if let status = threeDigits(Array(field.value.utf8)) { add(status: status, reason) }
        }
        if let mention = fields.htmlTitle.flatMap({ statusMention(in: Array($0.utf8)) })
            ?? statusMention(in: body)
        {
            let value = [String(mention), registeredReasonPhrase(of: mention)]
                .compactMap(\.self).joined(separator: " ")
            add(status: mention, MatchReason(way: .statusMention, value: value))
        }
    }

    mutating func add(status: Int, _ reason: MatchReason) {
        let entries = known.catalog.entries
        guard
            let entry = entries.firstIndex(where: { $0.kind == .status && $0.statusCode == status })
        else { return }
        add(Match(entry: entry, reason: reason))
    }
}

extension KnownCatalog {
    /// The number of the entry that a redirect of the settings leads to: a code, or its page.
    fileprivate func entry(redirectedTo target: String, pages: [String: Int]) -> Int? {
        guard target.hasPrefix("error:") else {
            if target.contains("://") || target.hasPrefix("//") { return nil }
            return pages[normalizedURL(percentEncoded(path: percentDecoded(target)))]
        }
        let code = percentDecoded(target.dropFirst("error:".count).prefix { $0 != "#" })
        let name = catalog.entry(named: code)?.code.value
        return catalog.entries.firstIndex { $0.code.value == name }
    }
}

/// An address without scheme, query, fragment, and what may stand at its end.
func normalizedURL(_ url: String) -> String {
    var text = url.prefix { $0 != "?" && $0 != "#" }[...]
    for scheme in ["https://", "http://"] where text.lowercased().hasPrefix(scheme) {
        text = text.dropFirst(scheme.count)
    }
    for ending in ["index.html", ".html", ".md", "/"] where text.hasSuffix(ending) {
        text = text.dropLast(ending.count)
    }
    return text.hasPrefix("/") ? String(text.dropFirst()) : String(text)
}

/// The targets of a `Link` header that are about help (RFC 8288 §3).
private func linkTargets(_ value: String) -> [String] {
    value.split(separator: ",").compactMap { link in
        guard let open = link.firstIndex(of: "<"), let close = link.firstIndex(of: ">"),
            open < close
        else { return nil }
        let relation = link[close...].lowercased()
        let isHelp = ["help", "describedby", "about", "type"].contains { relation.contains($0) }
        return isHelp ? String(link[link.index(after: open)..<close]) : nil
    }
}
