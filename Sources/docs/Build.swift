import ArgumentParser
import Diagnostics
import Permanence
import Publishing
import Site

/// The command `docs build`.
struct Build: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Builds the site and writes what changed to the output folder.",
        discussion: """
            Files that the program did not write are never touched. A build with errors writes \
            nothing: the site that was published before stays.

            New addresses are recorded in content/permalinks.lock.json, which belongs into \
            version control; a later build that would lose one fails. With --locked, as in CI, \
            nothing is recorded, and an address that is not recorded yet is an error.

            With --manifest, standard output has the files that changed, for an upload. Keep a \
            copy of .docs-manifest.json after each, and name it with --since the next time.

            Example: docs build --project handbook --output /srv/www/errors
            """)

    @OptionGroup var project: ProjectOptions
    @OptionGroup var reporting: ReportOptions
    @OptionGroup var levels: LevelOptions
    @OptionGroup var baseline: BaselineOptions
    @OptionGroup var manifest: ManifestOptions
    @OptionGroup var timings: TimingsOptions
    @Option(
        help: ArgumentHelp(
            "The folder to write to (default: Public in the project).", valueName: "dir"))
    var output: String?

    @Flag(help: "Fail if an address is not recorded yet, instead of recording it.")
    var locked = false

    func validate() throws {
        if output?.isEmpty == true { throw ValidationError("--output wants the name of a folder") }
    }

    func run() async throws {
        let project = project.project
        let output = output ?? project.path("Public")
        var reporting = reporting
        reporting.keepsOutput = manifest.isWanted
        if let problem = outputFolderProblem(output, of: project) {
            try reporting.report([problem], in: project)
        }
        let uploaded = try manifest.uploaded()
        var stages = StageTimings()
        let (files, read) = stages.measure(.read) { ProjectReader.read(project) }
        let record = record(of: files, in: output)
        if read.isEmpty, let kept = record?.unchanged {
            try reporting.report([], in: project)
            var outcome = Publisher.Outcome()
            outcome.unchanged = kept.files
            reporting.say(sentence(output, pages: kept.pageCount, outcome))
            return timings.report(stages)
        }
        let (outcome, lock, build) = try await reporting.whileShowing("Building") {
            let build = try await SiteBuild(
                files: files, readDiagnostics: read, checks: levels.levels, timings: stages)
            let unrecorded = locked ? build.site.unrecordedPermalinks(.error) : []
            let findings = baseline.newFindings(in: build.diagnostics) + unrecorded
            if reporting.isFailure(findings) { try reporting.report(findings, in: project) }
            stages = build.timings
            let (outcome, obstacles) = try await Publisher(folder: output).publish(
                build.site, since: uploaded, timings: &stages)
            try reporting.report(findings + obstacles, in: project)
            return (outcome, locked ? nil : recordAddresses(of: build.site, in: project), build)
        }
        keep(record, of: build, outcome, lock)
        reporting.say(sentence(output, pages: build.site.pageCount, outcome))
        if let lock { reporting.say(Lock.sentence(of: lock, isNew: true)) }
        try manifest.report(outcome.changes, since: uploaded)
        timings.report(stages)
    }
}
