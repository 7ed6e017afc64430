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
            guard external else { return (build, build.diagnostics) }
            let links = OutsideLinks(project: project, includesLocalHosts: localHosts)
            let problems = await links.check(build.site)
            return (build, (build.diagnostics + problems).inSourceOrder())
        }
        try reporting.report(diagnostics)
        let pages = build.site.outputs.count(where: \.isPage)
        let result = diagnostics.isEmpty ? "all is well" : summary(of: diagnostics)
        reporting.say("Checked \(counted(pages, "page")): \(result)")
    }
}
