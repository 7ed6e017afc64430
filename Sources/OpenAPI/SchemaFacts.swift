import Diagnostics

/// What one schema says about errors, before its parts are put together.
struct SchemaFacts {
    var codes: [APICode] = []
    /// Values of `type` inside of an error, which are its codes where it has no others.
    var kinds: [APICode] = []
    var types: [String] = []
    var typeRange: SourceRange?
    var statuses: [Int] = []
    var message: String?
    var title: String?
    var summary: String?
    /// The schemas of which one holds.
    var variants: [SchemaFacts] = []

    /// Takes over what a schema says that holds as well.
    mutating func absorb(_ other: SchemaFacts) {
        // The texts of a variant with a single code are about that code.
        if other.codes.count == 1, let code = other.finished().first {
            codes.append(code)
        } else {
            codes += other.codes
        }
        kinds += other.kinds
        types += other.types
        typeRange = typeRange ?? other.typeRange
        statuses += other.statuses
        message = message ?? other.message
        variants += other.variants
    }

    /// The codes with all that is said of them, also by the schema around a variant.
    func finished(_ outer: SchemaFacts? = nil) -> [APICode] {
        let types = types.isEmpty ? outer?.types ?? [] : types
        let statuses = statuses.isEmpty ? outer?.statuses ?? [] : statuses
        var result = codes
        if result.isEmpty, variants.isEmpty, let range = typeRange ?? outer?.typeRange {
            result = self.types.compactMap { type in
                guard let text = OpenAPI.code(ofProblemType: type) else { return nil }
                var code = APICode(text, at: range, self.types.count == 1 ? .exact : .listed)
                code.type = type
                return code
            }
        }
        let context = SchemaFacts(types: types, typeRange: typeRange, statuses: statuses)
        let further = variants.flatMap { $0.finished(context) }
        if result.isEmpty, further.isEmpty { result = kinds }
        for index in result.indices {
            if statuses.count == 1 { result[index].status = result[index].status ?? statuses[0] }
        }
        if result.count == 1 {
            if types.count == 1 { result[0].type = result[0].type ?? types[0] }
            if result[0].evidence == .exact {
                result[0].title = result[0].title ?? oneLine(title)
                result[0].summary = result[0].summary ?? message ?? summary
            }
        }
        return result + further
    }
}
