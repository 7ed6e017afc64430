import ArgumentParser
import Publishing
import Site

/// The command `docs check`.
struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Finds the problems of a project without writing anything.",
        discussion: """
            Checks settings, catalog, Markdown, templates, links and anchors: all that a build \
            checks.

            Example: docs check --strict --format github
            """)

    @OptionGroup var project: ProjectOptions
    @OptionGroup var reporting: ReportOptions

    func run() async throws {
        let project = project.project
        let build = try await reporting.whileShowing("Checking") { try await project.build() }
        try reporting.report(build.diagnostics)
        let pages = build.site.outputs.count(where: \.isPage)
        let result = build.diagnostics.isEmpty ? "all is well" : summary(of: build.diagnostics)
        reporting.say("Checked \(counted(pages, "page")): \(result)")
    }
}
