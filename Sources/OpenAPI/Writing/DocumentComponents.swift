import Diagnostics
import ErrorCatalog
import Escaping

/// What the components of a document are made from: the catalog, and what is found out about all of
/// its entries first.
struct DocumentComponents {
    let catalog: ErrorCatalog
    /// The URLs of the pages of the entries.
    let pages: [String?]
    /// The names of the entries' components: responses of statuses, schemas of error codes.
    let names: [String]
    /// The documented bodies of the entries.
    let bodies: [[DocumentedBody]]
    let codeMember: CodeMember
    /// The examples of the entries.
    let exampleComponents: [[ExampleComponent]]
    private let pageOfCode: [String: String]

    init(_ catalog: ErrorCatalog, pages: [String?]) {
        let entries = catalog.entries
        self.catalog = catalog
        self.pages = pages
        pageOfCode = Dictionary(
            zip(entries, pages).compactMap { entry, page in page.map { (entry.code.value, $0) } },
            uniquingKeysWith: { first, _ in first })
        var names = ComponentNames(reserved: [ProblemSchema.name])
        let schemaNames = names.names(
            of: entries.filter { $0.kind == .error }.map(\.code.value))
        self.names =
            entries.filter { $0.kind == .status }.map { responseName($0.statusCode) } + schemaNames
        bodies = entries.map { $0.examples.compactMap { DocumentedBody($0) } }
        codeMember = CodeMember(of: entries, bodies: bodies)
        exampleComponents = OpenAPI.exampleComponents(
            of: catalog, names: self.names, bodies: bodies, codeMember)
    }

    /// The components by name, responses by status and the others in the order of the catalog.
    var responses: [JSONMember] {
        let places = catalog.entries.indices.filter { catalog.entries[$0].kind == .status }
        let placeOfStatus = Dictionary(
            places.map { (catalog.entries[$0].statusCode, $0) },
            uniquingKeysWith: { first, _ in first })
        // What was removed alone has no response any more.
        let inUse = catalog.entries.filter { $0.kind == .status || $0.removal == nil }
        return Set(inUse.map(\.statusCode)).sorted().map { status in
            let response = StatusResponse(status, entry: placeOfStatus[status], self)
            return JSONMember(key: responseName(status), value: response.json)
        }
    }

    var schemas: [JSONMember] {
        let places = catalog.entries.indices.filter { catalog.entries[$0].kind == .error }
        return [JSONMember(key: ProblemSchema.name, value: ProblemSchema.json)]
            + places.map { JSONMember(key: names[$0], value: CodeSchema($0, self).json) }
    }

    var examples: [JSONMember] {
        exampleComponents.flatMap { examples in
            examples.map { JSONMember(key: $0.name, value: $0.object) }
        }
    }

    /// The examples of an entry that the document carries as such, in the catalog's format.
    func recordedExamples(_ place: Int) -> [JSON] {
        exampleComponents[place].compactMap { RecordedExample.exchange(of: $0.object)?.exchange }
    }

    /// A text of the catalog as every program reads it.
    func text(_ text: String) -> JSON {
        .string(portableMarkdown(text) { pageOfCode[$0] })
    }

    /// The page of an entry as OpenAPI names it (OpenAPI 3.1 §4.8.11).
    func externalDocs(_ place: Int?) -> JSON? {
        place.flatMap { pages[$0] }.map { .members(["url": .string($0)]) }
    }
}
