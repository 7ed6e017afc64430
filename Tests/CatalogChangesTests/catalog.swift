import Diagnostics
import ErrorCatalog

/// A catalog from YAML in memory.
func catalog(_ yaml: String) -> ErrorCatalog {
    var ignored: [Diagnostic] = []
    let file = SourceFile(path: "catalog.yaml", bytes: Array(yaml.utf8))
    return decodeCatalog([file], diagnostics: &ignored)
}

/// A catalog of one error code with more keys behind the required ones.
func oneCode(_ more: String = "", code: String = "locked", status: Int = 409) -> ErrorCatalog {
    let keys = more.isEmpty ? "" : ", " + more
    return catalog(
        "errors: [{ code: \(code), status: \(status), title: Locked, summary: It is locked.\(keys) }]"
    )
}
