import Diagnostics
import ErrorCatalog
import Escaping
import YAMLSource

extension DescriptionReader {
    /// Reads the entries of a catalog that components carry, whether operations use these or not.
    mutating func readRecordedEntries() {
        let catalog = tree.member(.root, SpecExtensions.catalog)
        description.recorded.typePatterns = RecordedCatalog.patternKeys.compactMap { key in
            tree.text(catalog, key).map { JSONMember(key: key, value: .string($0)) }
        }
        let groups = tree.elements(tree.member(catalog, "groups")).map { tree.json($0) }
        description.recorded.groups = groups.filter { isReadable("groups", $0) }
        let components = tree.member(.root, "components")
        let examples = recordedExamples(tree.member(components, "examples"))
        for response in tree.members(tree.member(components, "responses")) {
            readStatus(response, examples)
        }
        for schema in tree.members(tree.member(components, "schemas")) {
            readCode(schema, examples)
        }
    }

    /// The examples of the components by code, in the order of the document.
    private func recordedExamples(_ components: SpecValue?) -> [String: [JSON]] {
        var examples: [String: [JSON]] = [:]
        for value in tree.members(components)
        where tree.member(value, SpecExtensions.example) != nil {
            guard let (code, exchange) = RecordedExample.exchange(of: tree.json(value)) else {
                continue
            }
            examples[code, default: []].append(exchange)
        }
        return examples
    }

    private mutating func readStatus(_ response: SpecValue, _ examples: [String: [JSON]]) {
        guard let facts = tree.member(response, SpecExtensions.entry) else { return }
        let code = tree.text(facts, "code") ?? ""
        let recorded = RecordedEntry(
            response: tree.json(response), examples: examples[code] ?? [])
        let entry = recorded.entry(with: tree.json(facts))
        guard let status = Int(code), isReadable("statuses", entry) else {
            return noteUnusable(response)
        }
        description.recorded.statuses[status] = RecordedCatalog.Entry(
            json: entry, range: tree.keyRange(response))
    }

    private mutating func readCode(_ schema: SpecValue, _ examples: [String: [JSON]]) {
        guard let facts = tree.member(schema, SpecExtensions.entry) else { return }
        let key = SpecExtensions.code.first { tree.member(schema, $0) != nil }
        let text = key.flatMap { tree.text(schema, $0) } ?? ""
        let recorded = RecordedEntry(
            schema: tree.json(schema), hasTypePattern: description.recorded.hasTypePattern,
            examples: examples[text] ?? [])
        let entry = recorded.entry(with: tree.json(facts))
        guard isReadable("errors", entry) else { return noteUnusable(schema) }
        var code = APICode(text, at: tree.keyRange(schema), .exact)
        code.title = entry["title"]?.scalarText
        code.summary = entry["summary"]?.scalarText
        code.message = entry["message"]?.scalarText
        code.type = entry["type"]?.scalarText
        code.status = entry["status"]?.scalarText.flatMap { Int($0) }
        description.codes.append(code)
        description.recorded.errors[text] = RecordedCatalog.Entry(
            json: entry, range: tree.keyRange(schema))
    }

    private mutating func noteUnusable(_ value: SpecValue) {
        description.unmapped.note(
            .unusableFacts, at: tree.keyRange(value), detail: tree.name(value))
    }

    /// Whether the catalog's decoder takes an element of one of its lists.
    private func isReadable(_ list: String, _ element: JSON) -> Bool {
        let file = SourceFile(
            path: "catalog.json", bytes: JSON.members([list: .array([element])]).bytes())
        var problems: [Diagnostic] = []
        guard let root = parseYAMLOrJSON(file, diagnostics: &problems) else { return false }
        let catalog = decodeRecordedCatalog(root, diagnostics: &problems)
        return !problems.containsErrors && catalog.isComplete
    }
}
