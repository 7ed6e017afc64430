import Diagnostics

/// Notices that lead readers astray: replacements that are gone themselves or go round in a circle,
/// versions in the wrong order, deprecations that say nothing.
func lifecycles(in catalog: ErrorCatalog) -> [Diagnostic] {
    var reportedCycles: Set<String> = []
    return catalog.entries.flatMap { entry -> [Diagnostic] in
        let path = ReplacementPath(from: entry, in: catalog)
        var findings = versionProblems(of: entry) + relatedTombstones(of: entry, in: catalog)
        if path.isCycle {
            if path.codes.allSatisfy({ !reportedCycles.contains($0) }),
                let replacement = entry.replacement
            {
                findings.append(.replacementCycle(path.codes, at: replacement.range))
            }
            reportedCycles.formUnion(path.codes)
        } else if let replacement = entry.replacement, let target = catalog[replacement.value],
            target.removal != nil || (target.deprecation != nil && path.end == nil && !path.isOpen)
        {
            findings.append(.goneReplacement(replacement, target, end: path.end))
        }
        if entry.removal == nil, let notice = entry.deprecation, notice.replacement == nil,
            notice.note == nil
        {
            findings.append(.silentDeprecation(entry, notice))
        }
        return findings
    }
}

/// Where the replacements of a code lead.
private struct ReplacementPath {
    /// The codes on the way, the first one included.
    var codes: [String]
    var isCycle = false
    /// Whether the way is too long to be followed to its end.
    var isOpen = false
    /// The code in use at the end, if there is one.
    var end: CatalogEntry?

    /// - Complexity: at most `limit` steps, so that long chains don't add up.
    init(from entry: CatalogEntry, in catalog: ErrorCatalog, limit: Int = 32) {
        codes = [entry.code.value]
        var current = entry
        while codes.count < limit, let name = current.replacement?.value, let next = catalog[name] {
            if let start = codes.firstIndex(of: name) {
                // A code that replaces itself is DOC0205's, and a circle further on is reported at
                // the codes that are in it.
                isCycle = start == 0 && codes.count > 1
                return
            }
            codes.append(name)
            current = next
        }
        isOpen = codes.count == limit
        if codes.count > 1, current.removal == nil, current.deprecation == nil { end = current }
    }
}

extension CatalogEntry {
    /// The code to use instead; the notice of the removal is the later one.
    var replacement: Located<String>? {
        removal?.replacement ?? deprecation?.replacement
    }
}

/// Versions that go backwards.
private func versionProblems(of entry: CatalogEntry) -> [Diagnostic] {
    let steps: [(verb: String, version: Located<String>?)] = [
        ("added", entry.since), ("deprecated", entry.deprecation?.since),
        ("removed", entry.removal?.since),
    ]
    let known = steps.compactMap { step in step.version.map { (verb: step.verb, version: $0) } }
    return zip(known, known.dropFirst()).compactMap { earlier, later in
        guard isOlder(later.version.value, than: earlier.version.value) else { return nil }
        return Diagnostic(
            .lifecycle,
            "the code was \(later.verb) in \(later.version.value), before it was \(earlier.verb) "
                + "in \(earlier.version.value)",
            at: later.version.range,
            related: [RelatedPlace("\(earlier.verb) here", at: earlier.version.range)],
            help: "correct one of the two versions")
    }
}

/// Whether one version is before another; `false` where that is not obvious.
///
/// Only dates (`2026-03-01`) are compared with dates, and only numbers with dots with the same.
func isOlder(_ version: String, than other: String) -> Bool {
    guard let left = versionParts(version), let right = versionParts(other),
        left.isDate == right.isDate
    else { return false }
    let count = max(left.numbers.count, right.numbers.count)
    let padded = { (numbers: [Int]) in
        numbers + Array(repeating: 0, count: count - numbers.count)
    }
    return padded(left.numbers).lexicographicallyPrecedes(padded(right.numbers))
}

private func versionParts(_ text: String) -> (numbers: [Int], isDate: Bool)? {
    let isDate = text.utf8.count == 10 && text.contains("-")
    let digits = text.hasPrefix("v") && !isDate ? text.dropFirst() : text[...]
    let parts = digits.split(separator: isDate ? "-" : ".", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part in
        part.utf8.allSatisfy(isASCIIDigit) && part.utf8.count <= 8 ? Int(part) : nil
    }
    guard numbers.count == parts.count, isDate ? parts.count == 3 : (1...4).contains(parts.count)
    else { return nil }
    return (numbers, isDate)
}

/// Codes in use that send their readers to a tombstone without a word.
private func relatedTombstones(
    of entry: CatalogEntry, in catalog: ErrorCatalog
) -> [Diagnostic] {
    guard entry.isInUse else { return [] }
    return entry.related.compactMap { related in
        guard related.difference == nil, let target = catalog[related.code.value],
            let removal = target.removal,
            // The tombstone of what this code replaces: its notice says how the two belong together.
            removal.replacement?.value != entry.code.value
        else { return nil }
        return Diagnostic(
            .lifecycle, "the related code '\(related.code.value)' was removed",
            at: related.code.range, related: [RelatedPlace("removed here", at: removal.range)],
            help: "say in 'difference' why readers should look there, or leave the relation out")
    }
}

extension Diagnostic {
    fileprivate static func replacementCycle(_ codes: [String], at range: SourceRange) -> Diagnostic
    {
        let path = (codes + codes.prefix(1)).map { "'\($0)'" }.joined(separator: " → ")
        return Diagnostic(
            .lifecycle, "the replacements go round in a circle: \(path)", at: range,
            help: "name a code that is in use, or leave the replacement out")
    }

    fileprivate static func goneReplacement(
        _ replacement: Located<String>, _ target: CatalogEntry, end: CatalogEntry?
    ) -> Diagnostic {
        let fate = target.removal == nil ? "is deprecated" : "was removed"
        let notice = target.removal ?? target.deprecation
        return Diagnostic(
            .lifecycle, "the replacement '\(replacement.value)' \(fate) itself",
            at: replacement.range,
            related: notice.map { [RelatedPlace("the notice", at: $0.range)] } ?? [],
            help: end.map { "name '\($0.code.value)', which replaces it in turn" }
                ?? "name a code that is in use, or leave the replacement out and write a note")
    }

    fileprivate static func silentDeprecation(
        _ entry: CatalogEntry, _ notice: LifecycleNotice
    ) -> Diagnostic {
        Diagnostic(
            .lifecycle, "'\(entry.code.value)' is deprecated, but nothing says what to do instead",
            at: notice.range, help: "add 'replacement' or 'note' to 'deprecated'")
    }
}
