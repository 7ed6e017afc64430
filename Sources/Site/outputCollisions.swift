import Diagnostics
import Theming

/// The files and folders of the project that would be published under the same path, also where
/// only upper and lower case differ, which some file systems fold.
func outputCollisions(in plan: SitePlan) -> [Diagnostic] {
    var claims = OutputClaims()
    for path in generatedPaths + plan.changesPaths { claims.claim(path, for: nil) }
    claims.claim("_docs/live.js", for: nil)  // the preview's own folder
    for asset in plan.theme.assets { claims.claim(asset.path, for: nil) }
    for page in plan.pages where page.kind != .article {
        claims.claim(page.route.outputPath, for: nil)
    }
    for page in plan.pages where page.kind == .article {
        claims.claim(page.route.outputPath, for: page.document)
    }
    for file in plan.staticFiles { claims.claim(contentPath(of: file), for: file) }
    return claims.problems
}

/// Which paths are taken, and by whom.
private struct OutputClaims {
    private(set) var problems: [Diagnostic] = []
    /// The owners of files; `nil` stands for the site itself.
    private var files: [String: SourceFile?] = [:]
    /// The first owner of a file below each folder.
    private var folders: [String: SourceFile?] = [:]

    mutating func claim(_ path: String, for file: SourceFile?) {
        let key = path.lowercased()
        let parents = parentFolders(of: key)
        let owner = files[key] ?? folders[key] ?? parents.compactMap { files[$0] }.first
        if let owner {
            if let file { problems.append(.collision(path, file, owner)) }
            return
        }
        files[key] = .some(file)
        for parent in parents where folders[parent] == nil { folders[parent] = .some(file) }
    }
}

extension Diagnostic {
    fileprivate static func collision(
        _ path: String, _ file: SourceFile, _ owner: SourceFile?
    ) -> Diagnostic {
        guard let owner else {
            return Diagnostic(
                .outputCollision, "'\(path)' is in the way of a file of the site itself",
                at: .start(of: file), help: "rename the file or its folder")
        }
        return Diagnostic(
            .outputCollision, "'\(path)' is in the way of what another file becomes",
            at: .start(of: file),
            related: [RelatedPlace("the other file", at: .start(of: owner))],
            help: "rename one of the two")
    }
}
