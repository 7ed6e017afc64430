import Diagnostics
import ErrorCatalog
import Escaping
import OpenAPI

/// Makes one entry of a catalog from a record.
struct EntryBuilder {
    let record: SourceRecord
    let code: String
    let status: Int
    /// The last part of the page's address, where the code does not give it.
    var slug: String?
    /// The Markdown of the code's page.
    private(set) var body = ""
    private let form: ImportOptions.TextForm
    private let plan: FieldPlan
    private let constants: [FieldMapping]

    /// The longest text that serves as a title where there is none.
    private static let titleLimit = 100

    init(record: SourceRecord, code: String, status: Int, importing: CatalogImport) {
        self.record = record
        self.code = code
        self.status = status
        form = importing.form
        plan = importing.plan
        constants = importing.options.constants
    }

    mutating func entry(_ importing: inout CatalogImport) -> JSON {
        let message = text(.message).map(\.withPlainLineEnds.trimmingSpaces).flatMap(someText)
        var bodies: [String] = []
        reportFurtherValues(&importing)
        reportLostElements(&importing)
        let summary = summary(&bodies, message, &importing)
        let title = title(summary, message)
        let causes = causes(&bodies, &importing)
        if let field = plan.field(.body, of: record) {
            let blocks = field.texts.map { ImportedText.markdown(of: $0, form) }
            bodies += blocks.map { linked($0.trimmingSpaces, field.range, &importing) }
        }
        body = pageBody(markdownBlocks(bodies.joined(separator: "\n\n")))
        let isStatus = plan.kind == .status
        let names = message.map { MessageTemplate($0).parameterNames } ?? []
        return .members([
            "code": isStatus ? .integer(status) : .string(code),
            "status": isStatus ? nil : .integer(status),
            isStatus ? "reason" : "title": .string(title),
            isStatus ? "description" : "summary": .string(summary),
            "message": isStatus ? nil : message.map(JSON.string),
            "parameters": names.isEmpty || isStatus
                ? nil : .array(names.map { .members(["name": .string($0)]) }),
            "type": accepted(.type, &importing).map(JSON.string),
            "slug": slug.map(JSON.string),
            "aliases": list(of: .aliases),
            "group": value(of: .group).map { title in
                .string(importing.group(titled: title.value))
            },
            "tags": list(of: .tags),
            "severity": accepted(.severity, &importing).flatMap(severityWord).map(JSON.string),
            "actor": accepted(.actor, &importing).map(JSON.string),
            "endpoints": endpoints(&importing),
            "since": value(of: .since).map { .string($0.value) },
            "causes": causes,
            "related": list(of: .related),
            "keywords": list(of: .keywords),
        ])
    }

    /// The text of a target: of the record, else what all records get.
    private func text(_ target: ImportTarget) -> String? {
        plan.field(target, of: record)?.texts.first
            ?? constants.first { $0.target == target }?.value
    }

    /// The value of a target as one line without markup; `nil` where nothing is left of it.
    func value(of target: ImportTarget) -> Located<String>? {
        guard let text = text(target) else { return nil }
        let range = plan.field(target, of: record)?.range ?? record.range
        // What looks like emphasis in a URI is a part of it.
        let isAddress = target == .type && !text.hasPrefix("`")
        let plain =
            isAddress ? withoutAngles(text.onOneLine) : ImportedText.plainText(of: text, form)
        return plain.isEmpty ? nil : Located(plain, at: range)
    }

    /// The value of a target if a catalog takes it; else the value is left out, which is reported.
    private func accepted(_ target: ImportTarget, _ importing: inout CatalogImport) -> String? {
        guard let value = value(of: target) else { return nil }
        guard let refusal = refusal(of: value, as: target) else { return value.value }
        importing.findings.add(.leftOut(refusal))
        return nil
    }

    private func endpoints(_ importing: inout CatalogImport) -> JSON? {
        let field = plan.field(.endpoints, of: record)
        let accepted = words(.endpoints).filter { word in
            let located = Located(word, at: field?.place(of: word) ?? record.range)
            guard let refusal = refusal(of: located, as: .endpoints) else { return true }
            importing.findings.add(.leftOut(refusal))
            return false
        }
        return accepted.isEmpty ? nil : .strings(accepted)
    }

    /// Says where a key has room for one of several values.
    private func reportFurtherValues(_ importing: inout CatalogImport) {
        for target: ImportTarget in [
            .code, .status, .title, .message, .type, .slug, .group, .severity, .actor, .since,
        ] {
            guard let field = plan.field(target, of: record), field.texts.count > 1 else {
                continue
            }
            importing.findings.add(
                .unmappedField,
                "of the values of the field '\(field.name)' only the first is used as the "
                    + target.rawValue,
                at: field.range, help: "map it to a key that is a list, such as tags or keywords")
        }
    }

    /// Says which elements of HTML do not arrive as such.
    private func reportLostElements(_ importing: inout CatalogImport) {
        guard form != .plain else { return }
        for target in ImportTarget.allCases where target != .message && target != .type {
            guard let field = plan.field(target, of: record) else { continue }
            for text in field.texts {
                for loss in HTMLConversion.losses(in: text, isHTML: form == .html) {
                    importing.findings.add(.lost(loss, at: field.range))
                }
            }
        }
    }

    /// The texts of a list, also of one that is written with commas.
    private func words(_ target: ImportTarget) -> [String] {
        var texts = plan.field(target, of: record)?.texts ?? []
        if texts.isEmpty, let constant = constants.first(where: { $0.target == target }) {
            texts = [constant.value]
        }
        if texts.count == 1 { texts = texts[0].split(separator: ",").map(String.init) }
        var seen: Set<String> = []
        return texts.map { ImportedText.plainText(of: $0, form) }
            .filter { !$0.isEmpty && seen.insert($0).inserted }
    }

    private func list(of target: ImportTarget) -> JSON? {
        let words = words(target)
        return words.isEmpty ? nil : .strings(words)
    }

    private mutating func summary(
        _ bodies: inout [String], _ message: String?, _ importing: inout CatalogImport
    ) -> String {
        let field = plan.field(.summary, of: record)
        let source = field?.texts.joined(separator: "\n\n") ?? text(.summary)
        if let source {
            let text = ImportedText(source, form)
            let range = field?.range ?? record.range
            bodies.append(linked(text.rest, range, &importing))
            let paragraph = linked(text.paragraph, range, &importing).trimmingSpaces
            if !paragraph.isEmpty { return paragraph }
        }
        if message == nil, text(.title) == nil {
            importing.findings.add(
                .incompleteRecord,
                "a record has no title and no description; the name of its status stands for them",
                at: record.range, help: "map a field with --map title=FIELD, or write them")
        }
        let told = [message, text(.title)].compactMap(\.self)
            .map { ImportedText.plainText(of: $0, form) }.first { !$0.isEmpty }
        let fallback = told ?? registeredReasonPhrase(of: status) ?? code
        return escapedMarkdown(fallback, startsLine: false)
    }

    private func title(_ summary: String, _ message: String?) -> String {
        if let title = text(.title) {
            let plain = ImportedText.plainText(of: title, form)
            if !plain.isEmpty { return plain }
        }
        if plan.kind == .status { return registeredReasonPhrase(of: status) ?? "Status \(status)" }
        if let message = message?.onOneLine, message.count <= EntryBuilder.titleLimit {
            return titleOfSentence(message)
        }
        let plain = unmarked(String(summary.prefix(EntryBuilder.titleLimit * 4)))
        let sentence = plain.prefixMatch(of: /.*?[.!?](?=\s|$)/).map { String($0.0.dropLast()) }
        let short = sentence ?? plain
        return short.isEmpty || short.count > EntryBuilder.titleLimit ? code : short
    }

    /// The causes, each on one line, with what helps; what can't be had so goes to the page.
    private mutating func causes(
        _ bodies: inout [String], _ importing: inout CatalogImport
    ) -> JSON? {
        let fixes = ItemText(texts(.fixes, &importing))
        let causes = ItemText(texts(.causes, &importing))
        if causes.items.isEmpty, !causes.markdown.isEmpty {
            bodies.append("## Possible causes\n\n" + causes.markdown)
        }
        // What helps is not said of one cause: with several it belongs to all of them.
        let isShared = causes.items.count != 1 || fixes.items.isEmpty
        if isShared, !fixes.markdown.isEmpty {
            bodies.append("## What helps\n\n" + fixes.markdown)
        }
        guard !causes.items.isEmpty else { return nil }
        return .array(
            causes.items.map { cause in
                .members([
                    "cause": .string(cause), "fixes": isShared ? nil : .strings(fixes.items),
                ])
            })
    }

    /// The texts of a target as Markdown with links that lead somewhere.
    private func texts(_ target: ImportTarget, _ importing: inout CatalogImport) -> [String] {
        guard let field = plan.field(target, of: record) else { return [] }
        return field.texts.map { text in
            // Lists are written with dashes also where nothing else is markup.
            let markdown =
                form == .plain
                ? plainListMarkdown(text) : ImportedText.markdown(of: text, form)
            return linked(markdown, field.range, &importing)
        }
    }

    private func linked(
        _ markdown: String, _ range: SourceRange, _ importing: inout CatalogImport
    ) -> String {
        let (text, lost) = importing.links.rewrite(markdown)
        for destination in lost {
            importing.findings.add(.lostLink(to: destination, at: range))
        }
        return text
    }
}

/// The text, if it says something.
private func someText(_ text: String) -> String? { text.isEmpty ? nil : text }

/// An address without the angle brackets that Markdown puts around it.
private func withoutAngles(_ text: String) -> String {
    text.hasPrefix("<") && text.hasSuffix(">") && text.count > 2
        ? String(text.dropFirst().dropLast()) : text
}
