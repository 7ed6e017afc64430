/// The folder of a project for what may be deleted at any time.
package enum CacheFolder {
    /// Its name.
    package static let name = ".docs-cache"

    /// Makes it, with a note for Git that nothing in it belongs into a repository.
    ///
    /// - Throws: ``FileProblem`` where the disk refuses.
    package static func make(in project: Project) throws(FileProblem) {
        let disk = LocalFileSystem()
        let folder = project.path(name)
        let note = Array("*\n".utf8)
        guard [.folder, .nothing].contains(disk.kind(of: folder)) else {
            // A link would lead out of the project.
            throw FileProblem(action: "write to", path: folder, reason: "it is not a folder")
        }
        // A build that was killed may have left half of it.
        if let old = try? disk.readOwn("\(folder)/.gitignore", limit: 4_096), !old.isEmpty {
            return
        }
        try disk.makeFolder(folder)
        try disk.write(note, to: "\(folder)/.gitignore")
    }
}
