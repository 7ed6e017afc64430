import Checking
import Diagnostics
import Foundation
import LinkChecking
import OpenAPI
import Publishing
import Site
import TestSupport
import Testing

/// One folder for each diagnostic code: a project that triggers it, and the whole report.
///
/// Beside `input/` there may be `output/`, what the output folder holds before, and
/// `output-path.txt`, the output folder's path in the project, and `links.txt`, what became of
/// links to other sites: a line `verdict URL words` for each; and `baseline.json`, what is known;
/// and `openapi.yaml` and `responses.jsonl` or `responses.har`, what the catalog is compared with.
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
        diagnostics += try await drift(of: project, fixture)
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

    private func drift(of project: Project, _ fixture: Fixture) async throws -> [Diagnostic] {
        let texts = ["openapi.yaml", "responses.jsonl", "responses.har"].map { name in
            fixture.bytes(name).map { SourceFile(path: name, bytes: $0) }
        }
        guard texts.contains(where: { $0 != nil }) else { return [] }
        let build = try await SiteBuild(files: ProjectReader.read(project).files)
        var diagnostics: [Diagnostic] = []
        var description: APIDescription?
        if let document = texts[0] {
            description = readOpenAPI(document, diagnostics: &diagnostics)
            guard description != nil else { return diagnostics }
        }
        var logs = texts[1] == nil && texts[2] == nil ? nil : ResponseLogs(description)
        if let lines = texts[1] {
            logs?.begin(lines.path)
            for line in lines.bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
                logs?.read(line: line)
            }
        }
        if let archive = texts[2] { logs?.read(archive: archive) }
        let drift = Drift(catalog: build.site.plan.catalog, description: description, logs: logs)
        return (diagnostics + drift.diagnostics).inSourceOrder()
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
        let unrecorded =
            build.site.hasPermalinks ? build.site.unrecordedPermalinks(.warning) : []
        return (build.diagnostics + links + unrecorded).inSourceOrder() + obstacles
    }
}
