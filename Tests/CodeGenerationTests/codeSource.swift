import CodeGeneration
import Diagnostics
import ErrorCatalog
import TestSupport
import Testing

/// The catalog of a fixture, with an address for the page of each code.
func codeSource(of fixture: Fixture) throws -> CodeSource {
    let catalog = try catalog(try #require(fixture.text("input/catalog.yaml")))
    let pages = catalog.entries.map { entry in
        (entry.code.value, "https://docs.example.com/errors/\(entry.slug)/")
    }
    return CodeSource(
        catalog: catalog, apiName: "Orders API", pages: Dictionary(uniqueKeysWithValues: pages))
}

/// A catalog written as YAML, which has to be readable.
func catalog(_ text: String) throws -> ErrorCatalog {
    var diagnostics: [Diagnostic] = []
    let file = SourceFile(path: "catalog.yaml", bytes: Array(text.utf8))
    let catalog = decodeCatalog([file], diagnostics: &diagnostics)
    try #require(!diagnostics.containsErrors, "\(textReport(diagnostics, colour: false))")
    return catalog
}
