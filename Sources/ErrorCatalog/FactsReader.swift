import Diagnostics
import YAMLSource

/// Reads the facts that statuses and error codes have in common.
struct FactsReader {
    var reader: MappingReader

    init(entry reader: MappingReader) {
        self.reader = reader
    }

    /// Reads everything even where there is no entry to fill, so that all problems are found.
    mutating func read(into entry: inout CatalogEntry?) {
        let causes = reader.list("causes").compactMap { cause($0) }
        let retry = reader.value("retry").flatMap { self.retry($0) }
        let headers = reader.list("headers").compactMap { header($0) }
        let specification = reader.value("specification").flatMap { self.specification($0) }
        let related = reader.list("related").compactMap { self.related($0) }
        let keywords = reader.names("keywords").map(\.value)
        let examples = examples()
        readPlace(into: &entry)
        entry?.causes = causes
        entry?.retry = retry
        entry?.headers = headers
        entry?.specification = specification
        entry?.related = related
        entry?.keywords = keywords
        entry?.examples = examples
    }

    /// Reads what says where the code belongs and how long it is there.
    private mutating func readPlace(into entry: inout CatalogEntry?) {
        let slug = reader.text("slug")
        if let slug, let problem = problem(ofSlug: slug) { reader.add(problem) }
        let type = reader.text("type")
        let aliases = reader.texts("aliases")
        let group = reader.text("group")
        let tags = reader.names("tags")
        let severity = reader.choice("severity", ErrorSeverity.self)
        let actor = reader.choice("actor", ResponsibleParty.self)
        let endpoints = reader.names("endpoints").compactMap { endpoint($0) }
        let since = reader.text("since")
        let deprecation = reader.value("deprecated")
            .map { notice($0, CatalogShapes.deprecated) }
        let removal = reader.value("removed").map { notice($0, CatalogShapes.removed) }
        entry?.wantedSlug = slug
        entry?.type = type
        entry?.aliases = aliases
        entry?.group = group
        entry?.tags = tags
        entry?.severity = severity
        entry?.actor = actor
        entry?.endpoints = endpoints
        entry?.since = since
        entry?.deprecation = deprecation
        entry?.removal = removal
    }

    private mutating func endpoint(_ text: Located<String>) -> Endpoint? {
        if let endpoint = Endpoint(text) { return endpoint }
        reader.add(.noEndpoint(text))
        return nil
    }

    private mutating func notice(_ node: YAMLNode, _ shape: MappingShape) -> LifecycleNotice {
        var nested = MappingReader(node, shape)
        let notice = LifecycleNotice(
            since: nested.text("since"), replacement: nested.text("replacement"),
            note: nested.text("note"), range: node.range)
        reader.take(nested)
        return notice
    }

    private mutating func cause(_ node: YAMLNode) -> Cause? {
        var nested = MappingReader(node, CatalogShapes.cause)
        let cause = nested.text("cause")
        let check = nested.text("check")
        let fixes = nested.texts("fixes")
        reader.take(nested)
        return cause.map { Cause(cause: $0, check: check, fixes: fixes) }
    }

    private mutating func retry(_ node: YAMLNode) -> RetryPolicy? {
        var nested = MappingReader(node, CatalogShapes.retry)
        let policy = nested.choice("policy", RetryPolicy.Policy.self)
        let methods = nested.choice("methods", RetryPolicy.Methods.self)
        let delay = nested.text("delay")
        if let delay { checkToken(delay, "a header name", &nested) }
        let key = nested.text("idempotencyKey")
        if let key { checkToken(key, "a header name", &nested) }
        let attempts = nested.number("attempts")
        let note = nested.text("note")
        let range = nested.value("policy")?.range ?? node.range
        reader.take(nested)
        return policy.map {
            RetryPolicy(
                policy: $0, methods: methods, delay: delay, idempotencyKey: key, attempts: attempts,
                note: note, range: range)
        }
    }

    private mutating func header(_ node: YAMLNode) -> HeaderField? {
        var nested = MappingReader(node, CatalogShapes.header)
        let name = nested.text("name")
        if let name { checkToken(name, "a header name", &nested) }
        let direction = nested.choice("in", HeaderField.Direction.self) ?? .response
        let requirement =
            nested.choice("requirement", HeaderField.Requirement.self) ?? .optional
        let role = nested.text("role")
        let example = nested.text("example")
        reader.take(nested)
        guard let name, let role else { return nil }
        return HeaderField(
            name: name, direction: direction, requirement: requirement, role: role,
            example: example)
    }

    private mutating func specification(_ node: YAMLNode) -> SpecificationReference? {
        var nested = MappingReader(node, CatalogShapes.specification)
        let rfc = nested.number("rfc")
        let section = nested.text("section")
        let range = nested.value("rfc")?.range ?? node.range
        reader.take(nested)
        return rfc.map {
            SpecificationReference(
                rfc: $0, section: section?.value, range: range, sectionRange: section?.range)
        }
    }

    private mutating func related(_ node: YAMLNode) -> RelatedCode? {
        if node.kind == .text {
            return reader.text(of: node, named: "related").map { RelatedCode(code: $0) }
        }
        var nested = MappingReader(node, CatalogShapes.related)
        let code = nested.text("code")
        let difference = nested.text("difference")
        reader.take(nested)
        return code.map { RelatedCode(code: $0, difference: difference) }
    }
}
