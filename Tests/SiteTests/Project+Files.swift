import Diagnostics
import Site

/// A project in memory.
func projectFiles(_ texts: [String: String]) -> ProjectFiles {
    var files = ProjectFiles()
    for (path, text) in texts.sorted(by: { $0.key < $1.key }) {
        let file = SourceFile(path: path, bytes: Array(text.utf8))
        if path == "content/site.yaml" {
            files.configuration = file
        } else if path == ProjectFiles.releasesPath {
            files.releases = file
        } else if path.hasPrefix("theme/") {
            files.theme.append(file)
        } else if path.hasSuffix(".md") {
            files.documents.append(file)
        } else if path.hasSuffix(".yaml") {
            files.catalog.append(file)
        } else {
            files.staticFiles.append(file)
        }
    }
    return files
}

/// Builds a project in memory on one core.
func buildSite(_ texts: [String: String]) -> (site: Site, report: String) {
    var diagnostics: [Diagnostic] = []
    let plan = SitePlan(files: projectFiles(texts), diagnostics: &diagnostics)
    let contents = plan.pages.indices.map { plan.content(ofPage: $0) }
    for content in contents { diagnostics += content.diagnostics }
    let site = Site(plan: plan, contents: contents.map(\.content), diagnostics: &diagnostics)
    return (site, textReport(diagnostics.inSourceOrder(), colour: false))
}

extension Site {
    /// A file of the site as text; empty where there is none.
    func text(_ path: String) -> String {
        output(at: path).map { String(decoding: bytes(of: $0), as: UTF8.self) } ?? ""
    }
}

/// A catalog of one status and one error code.
let smallCatalog = """
    statuses:
      - { code: 404, reason: Not Found, description: Nothing here. }
    errors:
      - { code: user_missing, status: 404, title: No such user, summary: The user is gone. }
    """
