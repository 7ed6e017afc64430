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
        } else if path.hasPrefix("content/de/"), path.hasSuffix(".yaml") {
            files.translations.append(file)
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
    let (site, diagnostics) = buildSiteWithFindings(texts)
    return (site, textReport(diagnostics, colour: false))
}

/// The same with the findings themselves, in the order of their places.
func buildSiteWithFindings(_ texts: [String: String]) -> (site: Site, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let plan = SitePlan(files: projectFiles(texts), diagnostics: &diagnostics)
    var site = buildSite(plan, diagnostics: &diagnostics)
    site.add(
        translations: plan.translations.map {
            buildSite($0, original: site, diagnostics: &diagnostics)
        })
    diagnostics += site.permanenceFindings
    return (site, diagnostics.inSourceOrder())
}

private func buildSite(
    _ plan: SitePlan, original: Site? = nil, diagnostics: inout [Diagnostic]
) -> Site {
    let contents = PageContents(of: plan)
    for page in contents.indices { diagnostics += contents.diagnostics(ofPage: page) }
    return Site(
        plan: plan, contents: contents, original: original, diagnostics: &diagnostics)
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
