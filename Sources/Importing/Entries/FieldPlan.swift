import Diagnostics
import ErrorCatalog

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
        let codeField = guess(.code, list)
        // Where some pages say their code, the names of the others are theirs.
        if options.mappings.allSatisfy({ $0.target != .code }) { addLast("(file)", to: .code) }
        let hasStatus =
            guess(.status, list) != nil || options.constants.contains { $0.target == .status }
        if options.kind == nil, !hasStatus, let codeField {
            let codes = list.records.compactMap { $0.value(codeField)?.texts.first }
            let numbers = codes.count { statusNumber($0) != nil }
            if numbers > 0, numbers == codes.count || namesStatus(codeField) { kind = .status }
        }
        // What one target takes is gone for the next, so the order matters.
        for target: ImportTarget in [
            .summary, .title, .message, .type, .slug, .aliases, .group, .tags, .severity, .actor,
            .endpoints, .since, .causes, .fixes, .related, .keywords, .body,
        ] { _ = guess(target, list) }
        let told = Set(options.mappings.map(\.target))
        // Many names that may be a code are rather something else.
        for target in ImportTarget.allCases.filter({ $0 != .code }) + [.code]
        where !told.contains(target) {
            addOtherNames(of: target, list)
        }
        addLast("(heading)", to: .title)
        addLast("(paragraph)", to: .summary)
    }

    /// Lets a field of pages stand for what some of them don't have.
    private mutating func addLast(_ name: String, to target: ImportTarget) {
        guard names.contains(name), !isMapped(name) else { return }
        fields[target, default: []].append(name)
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

    /// Why a value of a record is not in its entry; `nil` where it is, or is nothing.
    func reasonOfLoss(of field: RecordField, in record: SourceRecord) -> String? {
        let name = field.name
        guard !ignored.contains(name), !field.texts.isEmpty || field.hasStructure else {
            return nil
        }
        let targets = fields.filter { $0.value.contains(name) }.map(\.key)
        guard !targets.isEmpty else { return "the field '\(name)' is left out" }
        if field.hasStructure {
            return "lists and mappings in the field '\(name)' are left out"
        }
        let used = targets.compactMap { self.field($0, of: record) }
        if used.contains(where: { $0.range == field.range }) { return nil }
        guard let other = used.first(where: { $0.name != name }) else {
            return "a record has the field '\(name)' again; only the first is used"
        }
        return "the field '\(name)' is left out where '\(other.name)' has a value"
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
        guard target == .code, let name = free.first(where: namesStatus) else { return nil }
        fields[target] = [name]
        return name
    }

    /// Lets what is called otherwise in some records stand where the chosen field is missing.
    private mutating func addOtherNames(of target: ImportTarget, _ list: RecordList) {
        guard fields[target]?.isEmpty == false else { return }
        for usual in target.usualNames {
            for name in names where simplifiedName(name) == usual && !isMapped(name) {
                if suits(target, name, list) { fields[target, default: []].append(name) }
            }
        }
    }

    /// Whether the values of a field look like those of a target whose names are everyday words.
    private func suits(_ target: ImportTarget, _ name: String, _ list: RecordList) -> Bool {
        let values = list.records.lazy.compactMap { $0.value(name)?.texts.first }.prefix(50)
        return switch target {
        case .type: mostly(values) { $0.contains("://") || $0.hasPrefix("urn:") }
        case .severity: mostly(values) { severityWord($0) != nil }
        case .status: values.contains { statusNumber($0) != nil }
        case .title, .summary: list.records.contains { $0.value(name) != nil }
        case .actor: mostly(values) { ResponsibleParty(rawValue: $0) != nil }
        case .endpoints: mostly(values) { $0.contains(" /") }
        // Many codes share one status, so it is a code only where each is there once.
        case .code where namesStatus(name):
            Set(list.records.compactMap { $0.value(name)?.texts.first }).count
                == list.records.count
        default: true
        }
    }
}

/// Whether more than half of the values are as a key wants them: the others are left out one by one.
private func mostly(_ values: some Sequence<String>, _ isFit: (String) -> Bool) -> Bool {
    var (all, fit) = (0, 0)
    for value in values {
        all += 1
        if isFit(value) { fit += 1 }
    }
    return fit * 2 > all
}

/// Whether a field is called as those with a HTTP status are.
private func namesStatus(_ name: String) -> Bool {
    ImportTarget.status.usualNames.contains(simplifiedName(name))
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
