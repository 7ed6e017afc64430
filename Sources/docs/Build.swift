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
        let (outcome, pages, lock, stages) = try await reporting.whileShowing("Building") {
            let build = try await project.build(checks: levels.levels)
            let unrecorded = locked ? build.site.unrecordedPermalinks(.error) : []
            let findings = baseline.newFindings(in: build.diagnostics) + unrecorded
            if reporting.isFailure(findings) { try reporting.report(findings, in: project) }
            var stages = build.timings
            let (outcome, obstacles) = try await Publisher(folder: output).publish(
                build.site, since: uploaded, timings: &stages)
            try reporting.report(findings + obstacles, in: project)
            let lock = locked ? nil : record(build.site, of: project)
            return (outcome, build.site.pageCount, lock, stages)
        }
        reporting.say(
            "Built \(counted(pages, "page")) into \(output): \(counted(outcome.written.count, "file")) written, "
                + "\(outcome.unchanged.count) unchanged, \(outcome.removed.count) removed")
        if let lock { reporting.say(Lock.sentence(of: lock, isNew: true)) }
        try manifest.report(outcome.changes, since: uploaded)
        timings.report(stages)
    }

    /// The site is published by now, so what keeps the lock file from being written is a note.
    ///
    /// - Returns: what was recorded, unless that was nothing new.
    private func record(_ site: Site, of project: Project) -> PermalinkLock? {
        if site.hasAllPermalinks { return nil }
        do {
            let lock = site.recordedPermalinks
            return try recordPermalinks(lock.bytes, replacing: nil, in: project) ? lock : nil
        } catch {
            Terminal.complain("note: the addresses of this site could not be recorded: \(error)")
            return nil
        }
    }
}
