import Diagnostics
import ErrorCatalog

extension Diagnostic {
    static func missingCatalog(_ file: SourceFile?) -> Diagnostic {
        guard let file else {
            return Diagnostic(
                .missingCatalog, "the project has no catalog", at: nil,
                help: "add content/catalog.yaml, or files below content/catalog/")
        }
        return Diagnostic(
            .missingCatalog, "the catalog has no codes", at: .start(of: file),
            help: "describe at least one code under 'statuses' or 'errors'")
    }

    static func secondDocument(
        _ document: SourceFile, first: SourceFile, _ route: Route
    ) -> Diagnostic {
        Diagnostic(
            .outputCollision, "the page /\(route.path) has a text already",
            at: .start(of: document),
            related: [RelatedPlace("from this file", at: .start(of: first))],
            help: "merge the two files")
    }

    static func proseWithoutEntry(
        _ code: String, _ file: SourceFile, _ catalog: ErrorCatalog
    ) -> Diagnostic {
        if let entry = catalog.entry(named: code) {
            return Diagnostic(
                .proseWithoutEntry, "a file in a folder below content/errors/ describes no code",
                at: .start(of: file),
                help: "name it content/errors/\(entry.slug).md to describe '\(entry.code.value)'")
        }
        // The name of a file can't have a slash.
        let names = catalog.entries.map { entry in
            entry.code.value.contains("/") ? entry.slug : entry.code.value
        }
        return Diagnostic(
            .proseWithoutEntry, "the catalog has no code '\(code)' that this file could describe",
            at: .start(of: file),
            help: didYouMean(code, in: names)
                ?? "add the code to the catalog, or move the file out of content/errors/")
    }
}
