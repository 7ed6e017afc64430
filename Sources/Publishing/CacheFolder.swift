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
        if disk.kind(of: folder) == .folder { return }
        try disk.makeFolder(folder)
        try disk.create(Array("*\n".utf8), at: "\(folder)/.gitignore")
    }
}
