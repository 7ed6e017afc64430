import Diagnostics
import Theming

/// The files and folders of the project that would be published under the same path, also where
/// only upper and lower case differ, which some file systems fold.
func outputCollisions(in plan: SitePlan) -> [Diagnostic] {
    var owners: [String: SourceFile?] = [:]
    var folders: Set<String> = []
    var problems: [Diagnostic] = []

    func claim(_ path: String, for file: SourceFile?) {
        let key = path.lowercased()
        if let owner = owners[key] ?? (folders.contains(key) ? .some(nil) : nil) {
            if let problem = collision(path, file, owner) { problems.append(problem) }
            return
        }
        owners[key] = .some(file)
        var folder = key[...]
        while let slash = folder.lastIndex(of: "/") {
            folder = folder[..<slash]
            if !folders.insert(String(folder)).inserted { break }
        }
    }

    for path in generatedPaths { claim(path, for: nil) }
    for asset in plan.theme.assets { claim(asset.path, for: nil) }
    let (own, articles) = (
        plan.pages.filter { $0.kind != .article }, plan.pages.filter { $0.kind == .article }
    )
    for page in own + articles {
        claim(page.route.outputPath, for: page.kind == .article ? page.document : nil)
    }
    for file in plan.staticFiles { claim(contentPath(of: file), for: file) }
    return problems
}

private func collision(_ path: String, _ file: SourceFile?, _ owner: SourceFile?) -> Diagnostic? {
    guard let file else { return nil }
    return Diagnostic(
        .outputCollision, "'\(path)' is published already", at: .start(of: file),
        related: owner.map { [RelatedPlace("from this file", at: .start(of: $0))] } ?? [],
        help: "rename the file; index, search, 404 and assets are names of the site itself")
}
