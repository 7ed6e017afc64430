import Checking
import Diagnostics
import Foundation
import LinkChecking
import Publishing
import Site
import TestSupport
import Testing

/// One folder for each diagnostic code: a project that triggers it, and the whole report.
///
/// Beside `input/` there may be `output/`, what the output folder holds before, and
/// `output-path.txt`, the output folder's path in the project, and `links.txt`, what became of
/// links to other sites: a line `verdict URL words` for each; and `baseline.json`, what is known.
/// With `command.txt`, an argument a line, the report is what the program says for that command.
struct DiagnosticFixtureTests {
    @Test(arguments: Fixture.all(beside: #filePath))
    func report(_ fixture: Fixture) async throws {
        let scratch = try TemporaryFolder()
        try fixture.copy("input", to: "\(scratch.path)/project")
        try fixture.copy("output", to: "\(scratch.path)/output")
        if let command = fixture.text("command.txt") {
            return try await expectReport(of: command, fixture, folder: "\(scratch.path)/project")
        }
        let project = Project(folder: "\(scratch.path)/project")
        let path = fixture.text("output-path.txt")?.split(separator: "\n").first.map(String.init)
        let output = path.map { project.path($0) } ?? "\(scratch.path)/output"
        let verdicts = verdicts(fixture.text("links.txt") ?? "")
        var diagnostics = try await findings(of: project, output: output, verdicts)
        if let baseline = fixture.text("baseline.json") {
            diagnostics = newFindings(in: diagnostics, baseline: baseline)
        }
        let report = textReport(diagnostics, colour: false)
            .replacing("\(scratch.path)/project", with: "PROJECT")
            .replacing("\(scratch.path)/output", with: "OUTPUT")
        try expectText(report, inFile: "\(fixture.path)/expected.txt")
        let code = String(fixture.name.prefix { $0 != "-" })
        #expect(diagnostics.contains { $0.code.rawValue == code }, "the fixture shows its code")
    }

    private func expectReport(
        of command: String, _ fixture: Fixture, folder: String
    ) async throws {
        let arguments = command.split(separator: "\n").map(String.init)
        let result = try await runDocs(arguments, folder: folder)
        try expectText(result.errors, inFile: "\(fixture.path)/expected.txt")
        let code = fixture.name.prefix { $0 != "-" }
        #expect(result.errors.contains("[\(code)]"), "the fixture shows its code")
    }

    private func newFindings(
        in diagnostics: [Diagnostic], baseline text: String
    ) -> [Diagnostic] {
        var problems: [Diagnostic] = []
        let file = SourceFile(path: "baseline.json", bytes: Array(text.utf8))
        let baseline = Baseline(file: file, diagnostics: &problems) ?? Baseline()
        return problems + baseline.comparison(with: diagnostics).new
    }

    private func verdicts(_ lines: String) -> [String: LinkVerdict] {
        var verdicts: [String: LinkVerdict] = [:]
        for line in lines.split(separator: "\n") {
            let parts = line.split(separator: " ", maxSplits: 2).map(String.init)
            let words = parts.count > 2 ? parts[2] : ""
            verdicts[parts[1]] =
                switch parts[0] {
                case "dead": .dead(words)
                case "moved": .moved(to: words)
                case "unsure": .unsure(words)
                default: .alive
                }
        }
        return verdicts
    }

    private func findings(
        of project: Project, output: String, _ verdicts: [String: LinkVerdict]
    ) async throws -> [Diagnostic] {
        if let problem = outputFolderProblem(output, of: project) { return [problem] }
        let (files, read) = ProjectReader.read(project)
        let build = try await SiteBuild(files: files, readDiagnostics: read)
        guard !build.diagnostics.containsErrors else { return build.diagnostics }
        let (_, obstacles) = try await Publisher(folder: output).publish(build.site)
        let links = outsideLinkProblems(build.site.outsideLinks, verdicts: verdicts)
        return (build.diagnostics + links).inSourceOrder() + obstacles
    }
}
