import Diagnostics

/// Which fields of the records go into which keys of the catalog.
struct FieldPlan {
    /// The fields of each target, in the order in which they are asked.
    private(set) var fields: [ImportTarget: [String]] = [:]
    private(set) var kind: ImportOptions.EntryKind
    private(set) var diagnostics: [Diagnostic] = []
    private let ignored: Set<String>

    /// All field names, in the order of their first use.
    private let names: [String]

    init(_ list: RecordList, _ options: ImportOptions) {
        var names: [String] = []
        var seen: Set<String> = []
        for record in list.records {
            for field in record.fields where seen.insert(field.name).inserted {
                names.append(field.name)
            }
        }
        self.names = names
        ignored = options.ignored.union(["_", ""])
        kind = options.kind ?? .error
        for mapping in options.mappings { map(mapping.target, mapping.value, list) }
        if let group = options.groupField { map(.group, group, list) }
        for name in options.ignored where !seen.contains(name) {
            diagnostics.append(unknownField(name, "--ignore", list))
        }
        let codes = guess(.code, list).map { name in
            list.records.compactMap { $0.value(name)?.texts.first?.trimmingSpaces }
        }
        let statuses = guess(.status, list)
        if options.kind == nil, statuses == nil, let codes, !codes.isEmpty,
            !options.constants.contains(where: { $0.target == .status }),
            codes.allSatisfy({ statusNumber($0) != nil })
        {
            kind = .status
        }
        // What one target takes is gone for the next, so the order matters.
        for target: ImportTarget in [
            .summary, .title, .message, .type, .aliases, .group, .tags, .severity, .actor,
            .endpoints, .since, .causes, .fixes, .related, .keywords, .body,
        ] { _ = guess(target, list) }
    }

    /// The first value of a record for a target.
    func field(_ target: ImportTarget, of record: SourceRecord) -> RecordField? {
        for name in fields[target] ?? [] {
            if let field = record.value(name) { return field }
        }
        return nil
    }

    /// Whether a field goes anywhere, or is left out on purpose.
    func isMapped(_ name: String) -> Bool {
        ignored.contains(name) || fields.values.contains { $0.contains(name) }
    }

    private mutating func map(_ target: ImportTarget, _ name: String, _ list: RecordList) {
        fields[target, default: []].append(name)
        if !names.contains(name) { diagnostics.append(unknownField(name, "--map", list)) }
    }

    private func unknownField(_ name: String, _ option: String, _ list: RecordList) -> Diagnostic {
        Diagnostic(
            .unusableImport, "no record has the field '\(name)' that \(option) names",
            at: list.records.first?.range ?? .start(of: list.file),
            help: didYouMean(name, in: names)
                ?? "known fields: \(names.prefix(20).joined(separator: ", "))")
    }

    /// Chooses the field of a target that nothing was said about.
    private mutating func guess(_ target: ImportTarget, _ list: RecordList) -> String? {
        if let name = fields[target]?.first { return name }
        let free = names.filter { !isMapped($0) }
        for usual in target.usualNames {
            let match = free.first { simplifiedName($0) == usual }
            if let match, suits(target, match, list) {
                fields[target] = [match]
                return match
            }
        }
        return nil
    }

    /// Whether the values of a field look like those of a target whose names are everyday words.
    private func suits(_ target: ImportTarget, _ name: String, _ list: RecordList) -> Bool {
        let values = list.records.lazy.compactMap { $0.value(name)?.texts.first }.prefix(50)
        return switch target {
        case .type: values.allSatisfy { $0.contains("://") || $0.hasPrefix("urn:") }
        case .severity: values.allSatisfy { severityWord($0) != nil }
        case .status: values.contains { statusNumber($0) != nil }
        case .title, .summary: list.records.contains { $0.value(name) != nil }
        case .actor: values.allSatisfy { ["caller", "api-team", "operator"].contains($0) }
        case .endpoints: values.allSatisfy { $0.contains(" /") }
        default: true
        }
    }
}

/// A name without case and punctuation; the marks of our own names stay.
func simplifiedName(_ name: String) -> String {
    if name.hasPrefix("(") { return name }
    return name.lowercased().filter { $0.isLetter || $0.isNumber }
}

/// The status code that a text names: `404`, `HTTP 404`, `404 Not Found`.
func statusNumber(_ text: String) -> Int? {
    guard
        let match = text.wholeMatch(
            of: /\s*(?:[Hh][Tt][Tt][Pp]\s*)?([1-5][0-9][0-9])(?:\s+[A-Za-z' -]+)?\s*/)
    else { return nil }
    return Int(match.1)
}

/// The severity that a word of another catalog means.
func severityWord(_ text: String) -> String? {
    switch text.lowercased().trimmingSpaces {
    case "critical", "crit", "fatal", "emergency", "alert", "panic", "blocker": "critical"
    case "error", "err", "e", "high", "major", "severe": "error"
    case "warning", "warn", "w", "medium", "minor": "warning"
    case "info", "information", "notice", "debug", "low", "i", "n", "s", "success": "info"
    default: nil
    }
}
