import Diagnostics
import YAMLSource

/// Puts the texts of one translated entry in the place of the entry's own.
struct TranslatedTexts {
    var reader: MappingReader
    private(set) var entry: CatalogEntry
    /// How many texts took their places.
    private(set) var count = 0

    init(reader: MappingReader, entry: CatalogEntry) {
        self.reader = reader
        self.entry = entry
    }

    mutating func read() {
        if let title = reader.text("title") {
            entry.reasonPhrase = entry.kind == .status ? entry.title.value : nil
            entry.title = title
            count += 1
        }
        take(reader.text(entry.kind == .status ? "description" : "summary"), into: \.summary)
        if entry.kind == .error {
            readMessage()
            readParameters()
        }
        readCauses()
        readNotes()
        readNamed("headers", entry.headers.map(\.name.value)) { entry, index, text in
            entry.headers[index].role = text
        }
        readNamed("related", entry.related.map(\.code.value)) { entry, index, text in
            entry.related[index].difference = text
        }
        readTitles()
        entry.keywords += reader.texts("keywords").map(\.value)
    }

    private mutating func take(
        _ text: Located<String>?, into path: WritableKeyPath<CatalogEntry, Located<String>>
    ) {
        guard let text else { return }
        entry[keyPath: path] = text
        count += 1
    }

    private mutating func readMessage() {
        guard let message = reader.text("message") else { return }
        guard let original = entry.message else {
            return reader.report(
                .unknownKey, "'\(entry.code.value)' has no message to translate", at: message.range,
                help: "add 'message' to the catalog first")
        }
        let known = Set(MessageTemplate(original.value).parameterNames)
        let used = Set(MessageTemplate(message.value).parameterNames)
        if used != known {
            let names = known.sorted().map { "{\($0)}" }.joined(separator: ", ")
            return reader.report(
                .invalidValue, "the message has other parameters than in the catalog",
                at: message.range,
                help: known.isEmpty ? "it has none there" : "use \(names)")
        }
        entry.message = message
        count += 1
    }

    private mutating func readParameters() {
        readNamed("parameters", entry.parameters.map(\.name.value)) { entry, index, text in
            entry.parameters[index].description = text
        }
    }

    /// Texts by the name of what they belong to.
    private mutating func readNamed(
        _ key: String, _ names: [String],
        set: (inout CatalogEntry, Int, Located<String>) -> Void
    ) {
        guard let node = reader.value(key) else { return }
        var nested = MappingReader(node, subject: "'\(key)' of a translation", keys: names)
        for (index, name) in names.enumerated() {
            guard let text = nested.text(name) else { continue }
            set(&entry, index, text)
            count += 1
        }
        reader.take(nested)
    }

    private mutating func readCauses() {
        guard let node = reader.value("causes") else { return }
        let nodes = reader.list("causes")
        guard nodes.count == entry.causes.count else {
            return reader.report(
                .invalidValue,
                "the catalog has \(counted(entry.causes.count, "cause")), but \(nodes.count) here",
                at: node.range, help: "translate each, in the order of the catalog")
        }
        for (index, node) in nodes.enumerated() {
            var nested = MappingReader(node, CatalogShapes.cause)
            let cause = nested.text("cause")
            let check = nested.text("check")
            let fixes = nested.texts("fixes")
            reader.take(nested)
            let old = entry.causes[index]
            guard let cause else { continue }
            entry.causes[index] = Cause(
                cause: cause, check: check ?? old.check, fixes: fixes.isEmpty ? old.fixes : fixes)
            let isWhole =
                (check != nil || old.check == nil) && (!fixes.isEmpty || old.fixes.isEmpty)
            count += isWhole ? 1 : 0
        }
    }

    private mutating func readNotes() {
        if let note = note("retry", TranslationShapes.retry, of: entry.retry?.note) {
            entry.retry?.note = note
        }
        if let note = note("deprecated", TranslationShapes.notice, of: entry.deprecation?.note) {
            entry.deprecation?.note = note
        }
        if let note = note("removed", TranslationShapes.notice, of: entry.removal?.note) {
            entry.removal?.note = note
        }
    }

    private mutating func note(
        _ key: String, _ shape: MappingShape, of original: Located<String>?
    ) -> Located<String>? {
        guard let node = reader.value(key) else { return nil }
        var nested = MappingReader(node, shape)
        let note = nested.text("note")
        if original == nil {
            nested.report(
                .unknownKey, "'\(entry.code.value)' has no '\(key)' with a note to translate",
                at: node.range, help: "add the note to the catalog first")
        }
        reader.take(nested)
        guard original != nil, let note else { return nil }
        count += 1
        return note
    }

    private mutating func readTitles() {
        guard let node = reader.value("examples") else { return }
        let titles = reader.texts("examples")
        let titled = entry.examples.indices.filter { entry.examples[$0].title != nil }
        guard titles.count == titled.count else {
            return reader.report(
                .invalidValue,
                "the catalog has \(counted(titled.count, "title")), but \(titles.count) here",
                at: node.range, help: "translate each title, in the order of the catalog")
        }
        for (index, title) in zip(titled, titles) { entry.examples[index].title = title }
        count += titles.count
    }
}
