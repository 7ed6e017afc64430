import Diagnostics
import YAMLSource

extension DescriptionReader {
    /// Looks for codes in schemas that no response of an error uses: some documents describe only
    /// successes, or have one body for both.
    ///
    /// Only schemas whose name says that they are about errors count.
    mutating func readLooseSchemas() {
        var known = Set(description.responses.flatMap(\.codes).map(\.code))
        let schemas = tree.member(tree.member(.root, "components"), "schemas")
        for schema in tree.members(schemas) {
            let name = tree.name(schema).lowercased()
            guard name.contains("error") || name.contains("problem") else { continue }
            var walk = SchemaWalk(tree, references)
            var codes = walk.codes(ofBody: schema).codes
            if name.contains("code") {
                var values = CodeValues(tree, references, property: "code")
                values.read(schema)
                codes += values.codes
            }
            for code in mergedCodes(codes) where known.insert(code.code).inserted {
                guard !ErrorFields.repeatsStatus(code.code, nil) else { continue }
                description.codes.append(code)
            }
        }
    }
}
