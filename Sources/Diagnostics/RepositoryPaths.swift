/// Where the files of findings are, for reports that are read by those who know the repository
/// alone.
package struct RepositoryPaths: Sendable {
    /// Where a file is.
    package enum Place: Sendable, Equatable {
        /// In the repository: the path from its top.
        case inside(String)
        /// Elsewhere on the disk: the absolute path.
        case outside(String)
    }

    private let projectFolder: String
    private let placeOfNamed: @Sendable (String) -> Place

    /// - Parameters:
    ///   - projectFolder: the project's folder in the repository, ending in `/`; empty where it is
    ///     the top.
    ///   - placeOfNamed: where a file is that was named by a path which starts where the command
    ///     runs.
    package init(
        projectFolder: String = "",
        placeOfNamed: @escaping @Sendable (String) -> Place = {
            $0.hasPrefix("/") ? .outside($0) : .inside($0)
        }
    ) {
        self.projectFolder = projectFolder
        self.placeOfNamed = placeOfNamed
    }

    /// Where a file is.
    func place(of file: SourceFile) -> Place {
        switch file.base {
        case .project: .inside(projectFolder + file.path)
        case .workingDirectory: placeOfNamed(file.path)
        }
    }

    /// The path from the top of the repository; of a file elsewhere, the path as it was named.
    func path(of file: SourceFile) -> String {
        switch place(of: file) {
        case .inside(let path): path
        case .outside: file.path
        }
    }
}
