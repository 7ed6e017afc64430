import ArgumentParser
import Diagnostics
import Publishing
import Site

/// The command `docs check`.
struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Finds the problems of a project without writing anything.",
        discussion: """
            Checks settings, catalog, Markdown, templates, links and anchors: all that a build \
            checks. With --external it also asks other sites whether the links to them still \
            lead somewhere; it asks each once, slowly, and keeps the answers in .docs-cache.

            Addresses that were published and are gone are errors. New ones that the lock file \
            content/permalinks.lock.json doesn't have yet are a warning; docs build and docs lock \
            record them, so with --strict the check passes once that file is committed.

            With --openapi and --responses it compares the catalog with an OpenAPI document and \
            with responses that the API gave: what is missing where, and what contradicts.

            Example: docs check --strict --format github
            """)

    @OptionGroup var project: ProjectOptions
    @OptionGroup var reporting: ReportOptions
    @OptionGroup var levels: LevelOptions
    @OptionGroup var baseline: BaselineOptions

    @Flag(help: "Write what was found to the file of --baseline.")
    var updateBaseline = false

    @OptionGroup var drift: DriftOptions

    @Flag(help: "Check the links to other sites, too.")
    var external = false

    @Flag(help: "With --external, ask servers on this machine as well.")
    var localHosts = false

    func validate() throws {
        if localHosts, !external { throw ValidationError("--local-hosts goes with --external") }
        if updateBaseline, baseline.path == nil {
            throw ValidationError("--update-baseline goes with --baseline")
        }
    }

    func run() async throws {
        let project = project.project
        let (build, diagnostics) = try await reporting.whileShowing("Checking") {
            let build = try await project.build(checks: levels.levels)
            var found = build.diagnostics
            if build.site.hasPermalinks { found += build.site.unrecordedPermalinks(.warning) }
            if drift.isWanted { found += try drift.check(build.site) }
            if external {
                let links = OutsideLinks(project: project, includesLocalHosts: localHosts)
                found += await links.check(build.site)
            }
            return (build, build.checks.applied(to: found).inSourceOrder())
        }
        var notRun = drift.isWanted ? [] : Set(DiagnosticGroup.drift.codes)
        if !external { notRun.formUnion(DiagnosticCode.ofOtherSites) }
        if updateBaseline {
            let problems = try baseline.update(with: diagnostics, notRun: notRun)
            return try reporting.report(problems, in: project)
        }
        let findings = baseline.newFindings(in: diagnostics, notRun: notRun)
        try reporting.report(findings, in: project)
        let pages = build.site.pageCount
        let good = diagnostics.isEmpty ? "all is well" : "nothing new"
        let result = findings.isEmpty ? good : summary(of: findings)
        reporting.say("Checked \(counted(pages, "page")): \(result)")
    }
}
