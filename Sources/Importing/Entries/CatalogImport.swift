import Diagnostics
import ErrorCatalog
import Escaping

/// Makes the entries of a catalog from records.
struct CatalogImport {
    let list: RecordList
    let options: ImportOptions
    let plan: FieldPlan
    let form: ImportOptions.TextForm
    var links: LinkRewriting
    var result = ImportedCatalog()
    /// What leads to the codes that are in the catalog.
    private var names = CodeNames()
    private var groupIDs: [String: String] = [:]
    /// The indices of records that are in the catalog.
    private var imported: [Int] = []
    /// What is said once for all records, by its sentence.
    var findings = RepeatedFindings()

    init(_ list: RecordList, _ options: ImportOptions, names: [String: String] = [:]) {
        self.list = list
        self.options = options
        plan = FieldPlan(list, options)
        form = list.isMarkdown ? .markdown : options.texts ?? likelyForm(of: list, plan)
        links = LinkRewriting(codeOfName: names, base: options.linkBase)
        result.recordCount = list.records.count + list.unreadableCount
        result.texts = list.isMarkdown ? nil : form
        result.documents = list.documents
        result.diagnostics = list.diagnostics + plan.diagnostics
    }

    /// Lets links to a code, or to the page of a code, find it.
    mutating func nameCodes() {
        for record in list.records {
            guard let (code, _) = code(of: record), toldStatus(of: record, code) != nil else {
                continue
            }
            names.codes.insert(code)
            let file = record.value("(file)")?.texts.first
            for name in [code, file].compactMap({ $0?.lowercased() })
            where links.codeOfName[name] == nil { links.codeOfName[name] = code }
        }
    }

    mutating func run() -> ImportedCatalog {
        guard !result.diagnostics.containsErrors else { return result }
        guard !list.records.isEmpty else {
            result.diagnostics.append(
                Diagnostic(
                    .unusableImport, "there are no records in the source",
                    at: .start(of: list.file), help: "name a source with at least one code"))
            return result
        }
        if let problem = problemOfAllRecords() {
            result.diagnostics.append(problem)
            return result
        }
        for (index, record) in list.records.enumerated() where add(record) {
            imported.append(index)
        }
        if imported.isEmpty {
            result.diagnostics.append(
                Diagnostic(
                    .unusableImport, "no record can be imported", at: list.records.first?.range,
                    help: "see what is said of each of them"))
        }
        checkNames()
        reportUnmappedFields()
        result.diagnostics += findings.diagnostics
        result.diagnostics = result.diagnostics.inSourceOrder()
        return result
    }

    /// What no record has and every entry needs: said once, and nothing is imported.
    private func problemOfAllRecords() -> Diagnostic? {
        let first = list.records.first?.range
        if !list.records.contains(where: { plan.field(.code, of: $0) != nil }) {
            return Diagnostic(
                .unusableImport, "no field of the records is known to be the code", at: first,
                help: list.helpToChoose ?? "say which: --map code=FIELD")
        }
        let hasStatus =
            plan.kind == .status || options.constants.contains { $0.target == .status }
            || list.records.contains { plan.field(.status, of: $0) != nil }
        if hasStatus { return nil }
        return Diagnostic(
            .unusableImport, "no record says which HTTP status its code comes with", at: first,
            help: list.helpToChoose
                ?? "name a field with --map status=FIELD, or one status for all with "
                + "--set status=500")
    }

    /// Whether a record gets into the catalog; if not, that is reported.
    private mutating func add(_ record: SourceRecord) -> Bool {
        guard let (code, place) = code(of: record) else {
            leaveOut(
                record, record.isOverview ? "an overview has no code" : "a record has no code",
                help: record.isOverview
                    ? "take its text over by hand, to a page such as content/index.md"
                    : "give it a code, or map another field")
            return false
        }
        if let first = names.places[code] {
            result.diagnostics.append(
                Diagnostic(
                    .repeatedRecord,
                    "the code '\(code)' is in the source again; this record is left out",
                    at: place, related: [RelatedPlace("the first one is imported", at: first)],
                    help: "merge the two by hand, or give this one a code of its own"))
            return false
        }
        guard let status = status(of: record, code) else { return false }
        names.add(code: code, at: place)
        var builder = EntryBuilder(record: record, code: code, status: status, importing: self)
        let slug = slug(of: code, at: place, &builder)
        let entry = builder.entry(&self)
        if plan.kind == .status {
            result.statuses.append(entry)
        } else {
            result.errors.append(entry)
        }
        if !builder.body.isEmpty {
            result.documents.append(
                SourceFile(
                    path: "content/errors/\(slug).md", bytes: Array((builder.body + "\n").utf8)))
        }
        return true
    }

    private func code(of record: SourceRecord) -> (code: String, place: SourceRange)? {
        guard let field = plan.field(.code, of: record) else { return nil }
        var code = ImportedText.plainText(of: field.texts[0], form)
        // A status has one spelling in a catalog, whatever stands around its number here.
        if plan.kind == .status, let number = statusNumber(code) { code = String(number) }
        return code.isEmpty ? nil : (code, field.range)
    }

    /// The address of a code: the one that the record asks for, else the one that the code gives.
    private mutating func slug(
        of code: String, at place: SourceRange, _ builder: inout EntryBuilder
    ) -> String {
        if let wanted = builder.value(of: .slug) {
            guard let problem = names.take(slug: wanted, for: code) else {
                builder.slug = wanted.value
                return wanted.value
            }
            findings.add(.leftOut(problem))
        }
        let (slug, isOwn) = names.takeSlug(of: code, at: place)
        builder.slug = isOwn ? nil : slug
        return slug
    }

    /// The status that a record says, or that all records get; `nil` where there is none.
    private func toldStatus(of record: SourceRecord, _ code: String) -> Int? {
        if plan.kind == .status { return statusNumber(code) }
        let told = plan.field(.status, of: record).flatMap { field in
            statusNumber(ImportedText.plainText(of: field.texts[0], form))
        }
        return told ?? constantStatus.flatMap(statusNumber)
    }

    private var constantStatus: String? {
        options.constants.first { $0.target == .status }?.value
    }

    /// The status of a record; what is wrong with it is reported.
    private mutating func status(of record: SourceRecord, _ code: String) -> Int? {
        let number = toldStatus(of: record, code)
        if plan.kind == .status {
            if let number { return number }
            leaveOut(
                record, "'\(code)' is no HTTP status code",
                help: "use --kind error for codes of an API")
            return nil
        }
        if let field = plan.field(.status, of: record) {
            let text = ImportedText.plainText(of: field.texts[0], form)
            if statusNumber(text) != nil { return number }
            let message = "'\(field.texts[0].onOneLine)' is no HTTP status code"
            let help = "write a number from 100 to 599"
            if let number {
                findings.add(
                    .unmappedField, "\(message); \(number) is used", at: field.range, help: help)
            } else {
                leaveOut(record, message, at: field.range, help: help)
            }
        } else if number == nil {
            leaveOut(
                record, "the record of '\(code)' says no HTTP status",
                help: "add it, or give all such records one with --set status=500")
        }
        return number
    }

    private mutating func leaveOut(
        _ record: SourceRecord, _ message: String, at range: SourceRange? = nil, help: String
    ) {
        result.diagnostics.append(
            Diagnostic(
                .incompleteRecord, "\(message); it is left out", at: range ?? record.range,
                help: help))
    }

    /// The id of the group with a title.
    mutating func group(titled title: String) -> String {
        if let id = groupIDs[title] { return id }
        var id = codeSlug(
            title.split { !$0.isLetter && !$0.isNumber }.joined(separator: "-"))
        while groupIDs.values.contains(id) { id += "-2" }
        groupIDs[title] = id
        result.groups.append(.members(["id": .string(id), "title": .string(title)]))
        return id
    }

    /// Lists what of the imported records is in no entry.
    private mutating func reportUnmappedFields() {
        for record in imported.map({ list.records[$0] }) {
            for field in record.fields
            where field.name != "(file)" && !list.reportedFields.contains(field.name) {
                if let message = plan.reasonOfLoss(of: field, in: record) {
                    findings.add(
                        .unmappedField, message, at: field.range,
                        help: "map it with --map KEY='\(field.name)', or leave it out on purpose "
                            + "with --ignore '\(field.name)'")
                }
            }
        }
    }

    /// Leaves out names that would be errors of the new catalog, now that all codes are known.
    private mutating func checkNames() {
        for key in ["aliases", "related"] {
            for (position, index) in imported.enumerated() {
                let record = list.records[index]
                if plan.kind == .status {
                    result.statuses[position] = checked(result.statuses[position], key, record)
                } else {
                    result.errors[position] = checked(result.errors[position], key, record)
                }
            }
        }
    }

    /// An entry without the names under a key that lead nowhere, or to two codes.
    private mutating func checked(_ entry: JSON, _ key: String, _ record: SourceRecord) -> JSON {
        guard case .object(var members) = entry,
            let place = members.firstIndex(where: { $0.key == key }),
            case .array(let values) = members[place].value,
            let target = ImportTarget(rawValue: key), let (code, _) = code(of: record)
        else { return entry }
        let field = plan.field(target, of: record)
        var kept: [JSON] = []
        for case .string(let text) in values {
            let name = Located(text, at: field?.place(of: text) ?? record.range)
            let problem =
                target == .aliases
                ? names.take(alias: name, for: code) : names.problem(ofRelated: name, to: code)
            guard let problem else {
                kept.append(.string(text))
                continue
            }
            findings.add(.leftOut(problem))
        }
        members[place].value = .array(kept)
        if kept.isEmpty { members.remove(at: place) }
        return .object(members)
    }
}

/// The language that most of the texts seem to be written in.
private func likelyForm(of list: RecordList, _ plan: FieldPlan) -> ImportOptions.TextForm {
    var hasHTML = false
    for record in list.records {
        for target: ImportTarget in [.summary, .causes, .fixes, .body] {
            for text in plan.field(target, of: record)?.texts ?? [] {
                if text.contains("](") || text.contains("**") || text.contains("\n## ")
                    || text.contains(/`[^`\n]+`/)
                {
                    return .markdown
                }
                hasHTML =
                    hasHTML
                    || text.contains(
                        /<\/(a|b|p|em|i|strong|code|li|ul|span|div)>|<br ?\/?>|&(amp|lt|gt|quot|nbsp|#\d+);/
                    )
            }
        }
    }
    return hasHTML ? .html : .plain
}
