import Diagnostics
import Site

/// A project with a status, some error codes with it, and a style sheet.
func smallProject(_ codes: [String], style: String = "b{}") -> ProjectFiles {
    var files = ProjectFiles()
    let errors = codes.map { "  - { code: \($0), status: 400, title: T \($0), summary: s }\n" }
    let status = "statuses: [{ code: 400, reason: Bad Request, description: d }]\n"
    let catalog = status + (codes.isEmpty ? "" : "errors:\n") + errors.joined()
    files.catalog = [SourceFile(path: "content/catalog.yaml", bytes: Array(catalog.utf8))]
    files.theme = [SourceFile(path: "theme/assets/style.css", bytes: Array(style.utf8))]
    return files
}
