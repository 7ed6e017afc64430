import Diagnostics
import ErrorCatalog
import Explaining
import TestSupport
import Testing

/// The catalog of the fixtures.
func sharedCatalog() throws -> KnownCatalog {
    let text = try Repository.text("Tests/ExplainingTests/Fixtures/catalog.yaml")
    var diagnostics: [Diagnostic] = []
    let catalog = decodeCatalog(
        [SourceFile(path: "catalog.yaml", bytes: Array(text.utf8))], diagnostics: &diagnostics)
    #expect(!diagnostics.containsErrors, "\(textReport(diagnostics, colour: false))")
    return KnownCatalog(catalog, baseURL: "https://docs.example.com")
}
