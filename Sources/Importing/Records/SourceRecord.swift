import Diagnostics
import ErrorCatalog
import Escaping

/// One entry of a foreign list.
struct SourceRecord {
    var fields: [RecordField]
    /// Where it stands.
    var range: SourceRange
    /// Whether it is a page about a folder of pages.
    var isOverview = false

    /// The first value of a field that says something.
    func value(_ name: String) -> RecordField? {
        fields.first { $0.name == name && !$0.texts.isEmpty }
    }
}

/// A value of a record.
///
/// Values of nested mappings have the path as their name: `details.long`.
struct RecordField {
    let name: String
    let value: JSON
    let range: SourceRange
    /// Where the elements of a list stand.
    var elementRanges: [SourceRange] = []

    /// The texts of the value: one for a scalar, none for nothing; `nil` elements are no texts.
    var texts: [String] {
        switch value {
        case .string(let text): text.allSatisfy(\.isWhitespace) ? [] : [text]
        case .number(let spelling): [spelling]
        case .bool(let flag): [flag ? "true" : "false"]
        case .array(let elements):
            elements.flatMap { RecordField(name: name, value: $0, range: range).texts }
        case .null, .object: []
        }
    }

    /// Where one of the texts stands.
    func place(of text: String) -> SourceRange {
        if case .array(let elements) = value,
            let index = elements.firstIndex(of: .string(text)), index < elementRanges.count
        {
            return elementRanges[index]
        }
        return range.narrowed(to: text)
    }

    /// Whether something in it is no text and so has no place in the catalog.
    var hasStructure: Bool {
        switch value {
        case .object: true
        case .array(let elements):
            elements.contains { element in
                switch element {
                case .object, .array: true
                default: false
                }
            }
        default: false
        }
    }
}

/// The records of a source.
struct RecordList {
    var records: [SourceRecord] = []
    /// The file, or the first of them.
    var file: SourceFile
    var diagnostics: [Diagnostic] = []
    /// The pages that go with them whatever becomes of the records.
    var documents: [SourceFile] = []
    /// Texts that are Markdown whatever the options say.
    var isMarkdown = false
    /// The records that can't be read, which is reported.
    var unreadableCount = 0
    /// Fields of which a finding says already that they have no place.
    var reportedFields: Set<String> = []
    /// The keys that lead to other lists in the file, with '.' between.
    var paths: [String] = []

    init(_ file: SourceFile) {
        self.file = file
    }

    /// That one of the other lists can be taken; `nil` where there is none.
    var helpToChoose: String? {
        guard !paths.isEmpty else { return nil }
        let more = paths.count > 6 ? ", …" : ""
        return "choose a list: " + paths.prefix(6).map { "--at \($0)" }.joined(separator: ", ")
            + more
    }

    mutating func cannotUse(_ message: String, at range: SourceRange? = nil, help: String) {
        diagnostics.append(
            Diagnostic(.unusableImport, message, at: range ?? .start(of: file), help: help))
    }
}
