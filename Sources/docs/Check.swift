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

            Example: docs check --strict --format github
            """)

    @OptionGroup var project: ProjectOptions
    @OptionGroup var reporting: ReportOptions

    @Flag(help: "Check the links to other sites, too.")
    var external = false

    @Flag(help: "With --external, ask servers on this machine as well.")
    var localHosts = false

    func validate() throws {
        if localHosts, !external { throw ValidationError("--local-hosts goes with --external") }
    }

    func run() async throws {
        let project = project.project
        let (build, diagnostics) = try await reporting.whileShowing("Checking") {
            let build = try await project.build()
            var found = build.diagnostics
            if build.site.hasPermalinks { found += build.site.unrecordedPermalinks(.warning) }
            guard external else { return (build, found.inSourceOrder()) }
            let links = OutsideLinks(project: project, includesLocalHosts: localHosts)
            let problems = await links.check(build.site)
            return (build, (found + problems).inSourceOrder())
        }
        try reporting.report(diagnostics)
        let pages = build.site.outputs.count(where: \.isPage)
        let result = diagnostics.isEmpty ? "all is well" : summary(of: diagnostics)
        reporting.say("Checked \(counted(pages, "page")): \(result)")
    }
}
