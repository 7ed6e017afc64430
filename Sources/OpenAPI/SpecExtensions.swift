import Diagnostics

/// The extensions that are known to say something about error codes.
enum SpecExtensions {
    /// One code: of a response, a media type or a schema.
    static let code = ["x-error-code", "x-code"]
    /// Several codes: a list of texts or of mappings, or a mapping of codes and texts.
    static let codes = ["x-error-codes", "x-errorCodes", "x-errors"]
    /// What the values of an enumeration mean: a list in their order, or a mapping.
    static let descriptions = [
        "x-enumDescriptions", "x-enum-descriptions", "x-enum-description",
    ]
    /// Names of the values of an enumeration, likewise.
    static let names = ["x-enum-varnames", "x-enumNames", "x-enum-names"]
    /// What a catalog says of the code of a schema, or of the status of a response, and OpenAPI has
    /// no field for; see ``RecordedEntry``.
    static let entry = "x-error-entry"
    /// The code that an example of the components belongs to, with its request and its headers.
    static let example = "x-error-example"
    /// What a catalog says of no single code.
    static let catalog = "x-error-catalog"
}

extension DescriptionReader {
    /// The codes that extensions of a value list.
    func extensionCodes(_ value: SpecValue) -> [APICode] { tree.extensionCodes(value) }
}

extension SchemaWalk {
    func extensionCodes(_ value: SpecValue) -> [APICode] { tree.extensionCodes(value) }
}

extension SpecTree {
    fileprivate func extensionCodes(_ value: SpecValue) -> [APICode] {
        var codes: [APICode] = []
        for key in SpecExtensions.code {
            if let found = member(value, key), let text = text(found) {
                codes += code(text, at: range(found)).map { [$0] } ?? []
            }
        }
        for key in SpecExtensions.codes {
            guard let found = member(value, key) else { continue }
            codes += elements(found).compactMap { listedCode($0) }
            codes += members(found).compactMap { namedCode($0) }
        }
        return codes
    }

    private func code(_ text: String, at range: SourceRange) -> APICode? {
        ErrorFields.isCode(text, under: "code") ? APICode(text, at: range, .exact) : nil
    }

    /// An element of a list: a code alone, or a mapping with the code in it.
    private func listedCode(_ element: SpecValue) -> APICode? {
        if let text = text(element) { return code(text, at: range(element)) }
        guard let name = member(element, "code") ?? member(element, "id"), let text = text(name)
        else { return nil }
        return code(text, at: range(name)).map { withTexts($0, element) }
    }

    /// A member of a mapping: the code is the key.
    private func namedCode(_ member: SpecValue) -> APICode? {
        guard var found = code(name(member), at: keyRange(member)) else { return nil }
        found.summary = text(member)
        return withTexts(found, member)
    }

    private func withTexts(_ code: APICode, _ value: SpecValue) -> APICode {
        var code = code
        code.title = oneLine(text(value, "title") ?? text(value, "name"))
        code.summary = code.summary ?? text(value, "description") ?? text(value, "summary")
        code.message = oneLine(text(value, "message"))
        code.type = text(value, "type").flatMap { isProblemType($0) ? $0 : nil }
        code.status = (text(value, "status") ?? text(value, "statusCode")).flatMap { Int($0) }
            .flatMap { (100...599).contains($0) ? $0 : nil }
        return code
    }
}
