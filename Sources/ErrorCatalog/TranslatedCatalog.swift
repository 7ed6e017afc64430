package import Diagnostics
import YAMLSource

/// A catalog with its texts in another language, as far as they were translated.
package struct TranslatedCatalog: Sendable {
    /// The same entries in the same order, each text in the other language or, where that is not
    /// there, as it was.
    package let catalog: ErrorCatalog
    /// The codes all of whose texts are in the other language.
    package let translatedCodes: Set<String>

    /// - Parameters:
    ///   - original: the catalog.
    ///   - files: YAML and JSON files with texts in the other language.
    ///   - diagnostics: gets what is wrong in the files.
    package init(
        _ original: ErrorCatalog, files: [SourceFile], diagnostics: inout [Diagnostic]
    ) {
        var reader = TranslationReader(original)
        for file in files { reader.read(file, diagnostics: &diagnostics) }
        catalog = ErrorCatalog(
            entries: reader.entries, groups: reader.groups, typePatterns: original.typePatterns,
            isComplete: original.isComplete)
        translatedCodes = Set(
            reader.entries.indices.filter { reader.isTranslated($0) }
                .map { reader.entries[$0].code.value })
    }
}

/// Puts translated texts into a copy of the catalog's entries.
private struct TranslationReader {
    private let original: ErrorCatalog
    private(set) var entries: [CatalogEntry]
    private(set) var groups: [CodeGroup]
    private let indexOfCode: [String: Int]
    /// Where each code was translated first.
    private var firstOfCode: [String: SourceRange] = [:]
    /// How many texts of each entry were translated.
    private var counts: [Int: Int] = [:]

    init(_ original: ErrorCatalog) {
        self.original = original
        entries = original.entries
        groups = original.groups
        indexOfCode = Dictionary(
            original.entries.enumerated().map { ($1.code.value, $0) },
            uniquingKeysWith: { first, _ in first })
    }

    func isTranslated(_ index: Int) -> Bool {
        counts[index] == textCount(of: original.entries[index])
    }

    mutating func read(_ file: SourceFile, diagnostics: inout [Diagnostic]) {
        guard let root = parseYAMLOrJSON(file, diagnostics: &diagnostics) else { return }
        var reader = MappingReader(root, TranslationShapes.translation)
        for node in reader.list("groups") { group(node, &reader) }
        for node in reader.list("statuses") {
            entry(node, TranslationShapes.status, kind: .status, &reader)
        }
        for node in reader.list("errors") {
            entry(node, TranslationShapes.error, kind: .error, &reader)
        }
        diagnostics += reader.diagnostics
    }

    private mutating func group(_ node: YAMLNode, _ outer: inout MappingReader) {
        var reader = MappingReader(node, TranslationShapes.group)
        let (id, title) = (reader.text("id"), reader.text("title"))
        let description = reader.text("description")
        if let id {
            if let index = groups.firstIndex(where: { $0.id.value == id.value }) {
                groups[index].title = title ?? groups[index].title
                groups[index].description = description ?? groups[index].description
            } else if original.isComplete {
                reader.report(
                    .unknownGroup, "the catalog has no group '\(id.value)'", at: id.range,
                    help: didYouMean(id.value, in: groups.map(\.id.value))
                        ?? "translate groups that the catalog has")
            }
        }
        outer.take(reader)
    }

    private mutating func entry(
        _ node: YAMLNode, _ shape: MappingShape, kind: CatalogEntry.Kind,
        _ outer: inout MappingReader
    ) {
        var reader = MappingReader(node, shape)
        defer { outer.take(reader) }
        guard let code = reader.text("code") else { return }
        guard let index = indexOfCode[code.value], entries[index].kind == kind else {
            if let problem = original.unknownCode(
                code.value, at: code.range, as: .proseWithoutEntry)
            {
                reader.add(problem)
            } else if original.isComplete {
                reader.report(
                    .proseWithoutEntry,
                    "'\(code.value)' is not \(kind == .status ? "a status" : "an error code")",
                    at: code.range,
                    help: "move it to '\(kind == .status ? "errors" : "statuses")'")
            }
            return
        }
        if let first = firstOfCode[code.value] {
            reader.add(
                Diagnostic(
                    .duplicateCode, "the code '\(code.value)' is translated twice", at: code.range,
                    related: [RelatedPlace("first translated here", at: first)],
                    help: "merge the two"))
            return
        }
        firstOfCode[code.value] = code.range
        var texts = TranslatedTexts(reader: reader, entry: entries[index])
        texts.read()
        reader = texts.reader
        entries[index] = texts.entry
        counts[index] = texts.count
    }
}

/// How many texts of an entry a translation is to have.
private func textCount(of entry: CatalogEntry) -> Int {
    2 + (entry.message == nil ? 0 : 1)
        + entry.parameters.count { $0.description != nil }
        + entry.causes.count + (entry.retry?.note == nil ? 0 : 1) + entry.headers.count
        + entry.related.count { $0.difference != nil }
        + (entry.deprecation?.note == nil ? 0 : 1) + (entry.removal?.note == nil ? 0 : 1)
        + entry.examples.count { $0.title != nil }
}
