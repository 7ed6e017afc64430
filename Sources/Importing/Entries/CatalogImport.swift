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
    /// Where each code was first seen.
    private var places: [String: SourceRange] = [:]
    private var slugs: Set<String> = []
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
            guard let text = plan.field(.code, of: record)?.texts.first else { continue }
            let code = ImportedText.plainText(of: text, form)
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
        dropUnknownRelations()
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
                help: "say which: --map code=FIELD")
        }
        let hasStatus =
            plan.kind == .status || options.constants.contains { $0.target == .status }
            || list.records.contains { plan.field(.status, of: $0) != nil }
        if hasStatus { return nil }
        return Diagnostic(
            .unusableImport, "no record says which HTTP status its code comes with", at: first,
            help:
                "name a field with --map status=FIELD, or one status for all with --set status=500")
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
        if let first = places[code] {
            result.diagnostics.append(
                Diagnostic(
                    .repeatedRecord,
                    "the code '\(code)' is in the source again; this record is left out",
                    at: place, related: [RelatedPlace("the first one is imported", at: first)],
                    help: "merge the two by hand, or give this one a code of its own"))
            return false
        }
        guard let status = status(of: record, code) else { return false }
        places[code] = place
        var slug = codeSlug(code)
        let isTaken = !slugs.insert(slug).inserted
        if isTaken { slug = freeSlug(slug) }
        var builder = EntryBuilder(record: record, code: code, status: status, importing: self)
        builder.slug = isTaken ? slug : nil
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
        let code = ImportedText.plainText(of: field.texts[0], form)
        return code.isEmpty ? nil : (code, field.range)
    }

    /// The address of a code that a URL can't tell from an earlier one.
    private mutating func freeSlug(_ slug: String) -> String {
        var number = 2
        while !slugs.insert("\(slug)-\(number)").inserted { number += 1 }
        return "\(slug)-\(number)"
    }

    private mutating func status(of record: SourceRecord, _ code: String) -> Int? {
        if plan.kind == .status {
            if let number = statusNumber(code) { return number }
            leaveOut(
                record, "'\(code)' is no HTTP status code",
                help: "use --kind error for codes of an API")
            return nil
        }
        let constant = options.constants.first { $0.target == .status }?.value
        if let field = plan.field(.status, of: record) {
            if let number = statusNumber(ImportedText.plainText(of: field.texts[0], form)) {
                return number
            }
            let message = "'\(field.texts[0].onOneLine)' is no HTTP status code"
            let help = "write a number from 100 to 599"
            guard let constant else {
                leaveOut(record, message, at: field.range, help: help)
                return nil
            }
            findings.add(
                .unmappedField, "\(message); \(constant) is used", at: field.range, help: help)
        }
        if let constant, let number = statusNumber(constant) { return number }
        leaveOut(
            record, "the record of '\(code)' says no HTTP status",
            help: "add it, or give all such records one with --set status=500")
        return nil
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
            for field in record.fields where field.name != "(file)" {
                if let message = plan.reasonOfLoss(of: field, in: record) {
                    findings.add(
                        .unmappedField, message, at: field.range,
                        help: "map it with --map KEY='\(field.name)', or leave it out on purpose "
                            + "with --ignore '\(field.name)'")
                }
            }
        }
    }

    /// Related codes that the source doesn't have would be errors of the new catalog.
    private mutating func dropUnknownRelations() {
        for index in imported.indices {
            let record = list.records[imported[index]]
            if plan.kind == .status {
                result.statuses[index] = known(result.statuses[index], record)
            } else {
                result.errors[index] = known(result.errors[index], record)
            }
        }
    }

    private mutating func known(_ entry: JSON, _ record: SourceRecord) -> JSON {
        guard case .object(var members) = entry,
            let place = members.firstIndex(where: { $0.key == "related" }),
            case .array(let codes) = members[place].value
        else { return entry }
        let kept = codes.filter { code in
            guard case .string(let text) = code else { return false }
            return places[text] != nil
        }
        for case .string(let lost) in codes where places[lost] == nil {
            findings.add(
                .unmappedField, "the related code '\(lost)' is not in the source and is left out",
                at: plan.field(.related, of: record)?.range ?? record.range,
                help: "add it to the source")
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
