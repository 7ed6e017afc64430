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
        let keywords = reader.texts("keywords").map(\.value)
        let example = reader.value("example").flatMap { exchange($0) }
        entry?.causes = causes
        entry?.retry = retry
        entry?.headers = headers
        entry?.specification = specification
        entry?.related = related
        entry?.keywords = keywords
        entry?.example = example
    }

    private mutating func cause(_ node: YAMLNode) -> Cause? {
        var nested = MappingReader(node, subject: "a cause", keys: ["cause", "check", "fixes"])
        let cause = nested.requiredText("cause")
        let check = nested.text("check")
        let fixes = nested.texts("fixes")
        reader.take(nested)
        return cause.map { Cause(cause: $0, check: check, fixes: fixes) }
    }

    private mutating func retry(_ node: YAMLNode) -> RetryPolicy? {
        var nested = MappingReader(
            node, subject: "'retry'", keys: ["policy", "methods", "delay", "attempts", "note"])
        let hasPolicy = nested.requiredText("policy") != nil
        let policy = hasPolicy ? nested.choice("policy", RetryPolicy.Policy.self) : nil
        let methods = nested.choice("methods", RetryPolicy.Methods.self)
        let delay = nested.text("delay")
        if let delay { checkToken(delay, "a header name", &nested) }
        let attempts = nested.number("attempts")
        let note = nested.text("note")
        reader.take(nested)
        return policy.map {
            RetryPolicy(policy: $0, methods: methods, delay: delay, attempts: attempts, note: note)
        }
    }

    private mutating func header(_ node: YAMLNode) -> HeaderField? {
        var nested = MappingReader(
            node, subject: "a header", keys: ["name", "in", "requirement", "role", "example"])
        let name = nested.requiredText("name")
        if let name { checkToken(name, "a header name", &nested) }
        let direction = nested.choice("in", HeaderField.Direction.self) ?? .response
        let requirement =
            nested.choice("requirement", HeaderField.Requirement.self) ?? .optional
        let role = nested.requiredText("role")
        let example = nested.text("example")?.value
        reader.take(nested)
        guard let name, let role else { return nil }
        return HeaderField(
            name: name, direction: direction, requirement: requirement, role: role,
            example: example)
    }

    private mutating func specification(_ node: YAMLNode) -> SpecificationReference? {
        var nested = MappingReader(node, subject: "'specification'", keys: ["rfc", "section"])
        let hasNumber = nested.requiredText("rfc") != nil
        let rfc = hasNumber ? nested.number("rfc") : nil
        let section = nested.text("section")?.value
        reader.take(nested)
        return rfc.map { SpecificationReference(rfc: $0, section: section) }
    }

    private mutating func related(_ node: YAMLNode) -> RelatedCode? {
        if node.kind == .text {
            return reader.text(of: node, named: "related").map { RelatedCode(code: $0) }
        }
        var nested = MappingReader(
            node, subject: "a related code", keys: ["code", "difference"])
        let code = nested.requiredText("code")
        let difference = nested.text("difference")
        reader.take(nested)
        return code.map { RelatedCode(code: $0, difference: difference) }
    }
}
