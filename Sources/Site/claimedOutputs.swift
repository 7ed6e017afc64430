import Diagnostics
import Permanence
import Search
import Theming

/// The paths that the files and folders of the project take, and the problems of those that would
/// be published under the same path.
func claimedOutputs(in plan: SitePlan) -> OutputClaims {
    var claims = OutputClaims()
    for path in generatedPaths + plan.changesPaths + plan.twinPaths { claims.claim(path, for: nil) }
    for host in plan.configuration.hosts { claims.claim(host.value.path, for: nil) }
    claims.claim("_docs/live.js", for: nil)  // the preview's own folder
    for output in plan.metadataOutputs + plan.wholeSiteFiles {
        claims.claim(output.path, for: nil)
    }
    if let style = plan.brand.style { claims.claim(style.path, for: nil) }
    for asset in plan.theme.assets { claims.claim(asset.path, for: nil) }
    for page in plan.pages where page.kind != .article {
        claims.claim(page.route.outputPath, for: nil)
    }
    for page in plan.pages where page.kind == .article {
        claims.claim(page.route.outputPath, for: page.document)
    }
    for file in plan.staticFiles {
        let path = contentPath(of: file)
        if plan.isSearchFile(path) { claims.claim(path, for: nil) }
        claims.claim(path, for: file)
    }
    return claims
}

extension SitePlan {
    /// Whether the search of one of the languages may need a path.
    func isSearchFile(_ path: String) -> Bool {
        let folders = [""] + configuration.languages.map { folderOfLanguage($0.value) }
        return folders.contains { folder in
            path.hasPrefix(folder) && SearchFiles.mayHave(String(path.dropFirst(folder.utf8.count)))
        }
    }
}
