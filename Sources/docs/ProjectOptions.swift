import ArgumentParser
import Diagnostics
import Publishing

/// Which project a command is about.
struct ProjectOptions: ParsableArguments {
    @Option(
        name: .customLong("project"),
        help: ArgumentHelp("The project's folder.", valueName: "dir"),
        completion: .directory)
    var folder = "."

    func validate() throws {
        if folder.isEmpty { throw ValidationError("--project wants the name of a folder") }
    }

    var project: Project { Project(folder: folder) }
}

extension Project {
    /// Reads and builds the project.
    func build(checks: CheckLevels = CheckLevels()) async throws -> SiteBuild {
        var timings = StageTimings()
        let (files, diagnostics) = timings.measure(.read) { ProjectReader.read(self) }
        return try await SiteBuild(
            files: files, readDiagnostics: diagnostics, checks: checks, timings: timings)
    }
}
