import Diagnostics
import YAMLSource

/// Reads one entry of the catalog: first what tells a status from an error code, then the facts
/// that both have.
///
/// An entry that lacks something but has its code stays, with the code in place of what is missing,
/// so that one mistake does not make every link to the code a second one.
struct EntryReader {
    static func status(_ node: YAMLNode, diagnostics: inout [Diagnostic]) -> CatalogEntry? {
        var reader = MappingReader(node, CatalogShapes.status)
        let code = reader.text("code")
        let title = reader.text("reason")
        let summary = reader.text("description")
        let number = code.flatMap { statusNumber($0, &reader) }
        var entry: CatalogEntry?
        if let code, let number {
            entry = CatalogEntry(
                kind: .status, code: code, statusCode: number, title: title ?? code,
                summary: summary ?? code)
            entry?.statusRange = code.range
        }
        return finish(&entry, &reader, &diagnostics)
    }

    static func error(_ node: YAMLNode, diagnostics: inout [Diagnostic]) -> CatalogEntry? {
        var reader = MappingReader(node, CatalogShapes.error)
        let code = reader.text("code")
        let status = reader.text("status")
        let title = reader.text("title")
        let summary = reader.text("summary")
        if let code, reader.value("code")?.isPlainScalar == true { warnIfAmbiguous(code, &reader) }
        let number = status.flatMap { statusNumber($0, &reader) }
        var entry: CatalogEntry?
        if let code {
            entry = CatalogEntry(
                kind: .error, code: code, statusCode: number ?? 500, title: title ?? code,
                summary: summary ?? code)
            entry?.statusRange = number == nil ? nil : status?.range
        }
        let message = reader.text("message")
        let parameters = reader.list("parameters").compactMap { parameter($0, &reader) }
        entry?.message = message
        entry?.parameters = parameters
        return finish(&entry, &reader, &diagnostics)
    }

    private static func finish(
        _ entry: inout CatalogEntry?, _ reader: inout MappingReader,
        _ diagnostics: inout [Diagnostic]
    ) -> CatalogEntry? {
        var facts = FactsReader(entry: reader)
        facts.read(into: &entry)
        diagnostics += facts.reader.diagnostics
        return entry
    }

    private static func parameter(
        _ node: YAMLNode, _ outer: inout MappingReader
    ) -> MessageParameter? {
        var reader = MappingReader(node, CatalogShapes.parameter)
        let name = reader.text("name")
        if let name, !isParameterName(name.value) { reader.add(.noParameterName(name)) }
        let type = reader.choice("type", MessageParameter.ValueType.self) ?? .string
        let description = reader.text("description")
        let example = reader.text("example")
        outer.take(reader)
        return name.map {
            MessageParameter(name: $0, type: type, description: description, example: example)
        }
    }

    /// Three digits from 100 to 599 (RFC 9110 §15).
    private static func statusNumber(
        _ text: Located<String>, _ reader: inout MappingReader
    ) -> Int? {
        if text.value.utf8.count == 3, let number = Int(text.value), (100...599).contains(number) {
            return number
        }
        reader.report(
            .invalidStatus, "'\(text.value)' is not an HTTP status code", at: text.range,
            help: "use three digits from 100 to 599")
        return nil
    }

    private static func warnIfAmbiguous(_ code: Located<String>, _ reader: inout MappingReader) {
        guard let misreading = yaml11Misreading(of: code.value) else { return }
        reader.report(
            .ambiguousID, "other YAML programs read the code '\(code.value)' as \(misreading)",
            at: code.range, help: "put it between quotes: \"\(code.value)\"")
    }
}
