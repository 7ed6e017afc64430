import Diagnostics
import OpenAPI

/// Makes a catalog from what an OpenAPI document says of errors.
func importOpenAPI(_ file: SourceFile) -> ImportedCatalog {
    var result = ImportedCatalog()
    guard let description = readOpenAPI(file, diagnostics: &result.diagnostics) else {
        return result
    }
    let imported = importedCatalog(of: description)
    result.typePatterns = imported.typePatterns
    result.groups = imported.groups
    result.statuses = imported.statuses
    result.errors = imported.errors
    result.recordCount = result.codeCount
    result.source = description.summary
    result.diagnostics += imported.diagnostics(
        unmapped: .unmappedField, incomplete: .incompleteRecord)
    if result.codeCount == 0 {
        result.diagnostics.append(
            Diagnostic(
                .unusableImport, "the document names no status of an error and no error code",
                at: .start(of: file),
                help: "describe the responses for 4xx and 5xx, or the error codes"))
    }
    return result
}
