package import CatalogChanges
package import Diagnostics
package import ErrorCatalog
import Site

/// Records releases of a project's catalog in `content/releases.json`.
package struct ReleaseRecorder: Sendable {
    private let project: Project
    private let files: ProjectFiles
    private let source: CatalogSource
    private let history: ReleaseHistory?
    /// What keeps a release from being recorded.
    package let obstacles: [Diagnostic]

    /// Reads the project.
    package init(_ project: Project) {
        self.project = project
        let (files, diagnostics) = ProjectReader.read(project)
        self.files = files
        source = CatalogSource(project: files, diagnostics, in: project)
        var problems = source.obstacles
        problems += diagnostics.filter { $0.range?.file.path == ProjectFiles.releasesPath }
        history = files.releases.flatMap { decodeReleases($0, diagnostics: &problems) }
        obstacles = problems.inSourceOrder()
    }

    /// The catalog as it is now.
    package var catalog: ErrorCatalog { source.catalog }

    /// The path of the record, with the project's folder in front.
    package var path: String { project.path(ProjectFiles.releasesPath) }

    /// The history with a new release; nothing is written.
    package func history(
        adding version: String, date: CalendarDate, note: String?
    ) throws(ReleaseProblem) -> ReleaseHistory {
        let place = SourceRange.start(
            of: SourceFile(path: ProjectFiles.releasesPath, bytes: []))
        return try .recording(
            version: version, date: date, note: note.map { Located($0, at: place) },
            catalog: catalog, after: history)
    }

    /// What is wrong in the note of the newest release, such as a link that leads nowhere.
    ///
    /// - Throws: only when the task is cancelled.
    package func noteProblems(in history: ReleaseHistory) async throws -> [Diagnostic] {
        guard history.releases.first?.note != nil else { return [] }
        var files = files
        let file = SourceFile(path: ProjectFiles.releasesPath, bytes: history.bytes)
        files.releases = file
        var ignored: [Diagnostic] = []
        let written = decodeReleases(file, diagnostics: &ignored)
        guard let note = written?.releases.first?.note else { return [] }
        return try await SiteBuild(files: files).diagnostics.filter { diagnostic in
            diagnostic.range.map {
                $0.file.path == file.path && $0.offsets.overlaps(note.range.offsets)
            } ?? false
        }
    }

    /// Writes a history in one step: the file is the old one or the new one, never a part.
    package func write(_ history: ReleaseHistory) throws(FileProblem) {
        try LocalFileSystem().write(
            history.bytes, to: path, through: project.path("content/.releases.json.new"))
    }
}
