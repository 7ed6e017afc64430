package import Diagnostics
package import Escaping
import YAMLSource

/// What an import made of a source: a part of a catalog, pages, and all that had to be left out.
package struct ImportedCatalog: Sendable {
    /// The problem types of entries that name none, by the keys of a catalog file.
    package var typePatterns: [JSONMember] = []
    /// Groups, statuses and error codes as a catalog file has them.
    package var groups: [JSON] = []
    package var statuses: [JSON] = []
    package var errors: [JSON] = []
    /// Pages, by their paths in a project.
    package var documents: [SourceFile] = []
    /// The records that were found in the source.
    package var recordCount = 0
    /// What was read, in words, where that is no list of records.
    package var source: String?
    /// How the texts were read; `nil` where the source has only one way.
    package var texts: ImportOptions.TextForm?
    /// What could not be mapped, and why a source can't be used.
    package var diagnostics: [Diagnostic] = []

    package init() {}

    /// The codes that the catalog has.
    package var codeCount: Int { statuses.count + errors.count }

    /// The catalog as a value of its own format.
    package var json: JSON {
        let lists = JSON.members([
            "groups": groups.isEmpty ? nil : .array(groups),
            "statuses": statuses.isEmpty ? nil : .array(statuses),
            "errors": errors.isEmpty ? nil : .array(errors),
        ])
        return .object(typePatterns + lists.members)
    }

    /// The catalog as a file of a project.
    package var catalogText: String { yamlText(of: json) }
}
