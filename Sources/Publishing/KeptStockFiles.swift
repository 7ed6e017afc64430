package import Diagnostics
import Site

/// The stock files that copies in `theme/` were made from, kept so that later changes of the stock
/// theme can be told from those of the copy.
package enum KeptStockFiles {
    /// The folder below `theme/`; its name keeps it from being read as part of the theme.
    static let folder = ".stock"

    /// What is kept of a stock file; `nil` where nothing is.
    ///
    /// - Parameters:
    ///   - path: the path of the stock file below `theme/`.
    ///   - project: the project.
    /// - Returns: the stock file as it was.
    package static func file(at path: String, in project: Project) -> SourceFile? {
        let relative = self.path(of: path)
        let bytes = try? LocalFileSystem().read(
            project.path(relative), limit: ProjectReader.sizeLimit)
        return bytes.map { SourceFile(path: relative, bytes: $0) }
    }

    /// Keeps a stock file, in place of what was kept of it before.
    ///
    /// - Throws: ``FileProblem`` where the disk refuses.
    package static func keep(
        _ bytes: [UInt8], at path: String, in project: Project
    ) throws(FileProblem) {
        let disk = LocalFileSystem()
        var folder = project.path(ProjectFiles.themeFolder + self.folder)
        for part in path.split(separator: "/") {
            // A link could lead out of the project.
            if disk.kind(of: folder) == .link {
                throw FileProblem(action: "write to", path: folder, reason: "it is a symbolic link")
            }
            try disk.makeFolder(folder)
            folder += "/\(part)"
        }
        try disk.write(bytes, to: project.path(self.path(of: path)))
    }

    private static func path(of path: String) -> String {
        "\(ProjectFiles.themeFolder)\(folder)/\(path)"
    }
}
