import ArgumentParser
import Checking
import Diagnostics
import ErrorCatalog
import Escaping
import Publishing
import Site

/// The command `docs coverage`.
struct Coverage: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Says how many codes have causes, fixes, examples and so on.",
        discussion: """
            With --update, content/coverage.json records which codes lack what. From then on, \
            check and build report each code that lacks more, and new codes that lack anything.

            Example: docs coverage --missing causes
            """)

    /// The forms of the table.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json, markdown
    }

    @OptionGroup var project: ProjectOptions

    @Option(help: "How it is written: text, json or markdown.")
    var format = Format.text

    @Option(
        help: ArgumentHelp("List the codes that lack a field instead.", valueName: "field"))
    var missing: CoverageField?

    @OptionGroup(title: "Record") var record: CoverageRecordOptions

    func run() throws {
        let project = project.project
        let (files, readDiagnostics) = ProjectReader.read(project)
        var diagnostics = readDiagnostics
        let plan = SitePlan(files: files, diagnostics: &diagnostics)
        guard plan.catalog.isComplete else {
            // What codes lack can't be said of a catalog that can't be read.
            return try reportFindings(diagnostics.inSourceOrder())
        }
        let coverage = CatalogCoverage(plan.catalog, codesWithText: plan.codesWithText)
        if record.update {
            return try record.update(to: coverage, file: files.coverageRecord, of: project)
        }
        if let missing {
            let codes = coverage.codes(lacking: missing)
            if format == .json {
                return Terminal.say(JSON.strings(codes).displayText)
            }
            return codes.forEach { Terminal.say(printable($0)) }
        }
        switch format {
        case .text: Terminal.write(Array(coverageText(coverage).utf8))
        case .json: Terminal.say(coverageJSON(coverage).displayText)
        case .markdown: Terminal.write(Array(coverageMarkdown(coverage).utf8))
        }
    }
}

extension CoverageField: ExpressibleByArgument {}
