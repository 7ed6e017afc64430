import Diagnostics

/// Which paths of the site are taken, and by whom; upper and lower case are the same, as some file
/// systems have it.
struct OutputClaims {
    private(set) var problems: [Diagnostic] = []
    /// The owners of files; `nil` stands for the site itself.
    private var files: [String: SourceFile?] = [:]
    /// The first owner of a file below each folder.
    private var folders: [String: SourceFile?] = [:]

    /// Takes a path.
    ///
    /// - Returns: whether it was free; where it was not and a file wanted it, that is reported.
    @discardableResult
    mutating func claim(_ path: String, for file: SourceFile?) -> Bool {
        let key = path.lowercased()
        let parents = parentFolders(of: key)
        let owner = files[key] ?? folders[key] ?? parents.compactMap { files[$0] }.first
        if let owner {
            if let file { problems.append(.collision(path, file, owner)) }
            return false
        }
        files[key] = .some(file)
        for parent in parents where folders[parent] == nil { folders[parent] = .some(file) }
        return true
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
