import ArgumentParser
import Foundation

/// Compares whole builds with what the machine can do and with other programs, side by side in one
/// run.
struct BuildBenchmark: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Compares builds with what the machine can do and with other programs.",
        discussion: """
            Wants the release build of docs: swift build -c release --product docs. Hugo, Zensical \
            and mdBook are measured where they are installed.
            """)

    @Argument(help: "How many error codes; several numbers are measured one after the other.")
    var sizes = [13, 1_000, 10_000]

    @Option(help: "How often everything is measured.") var rounds = 3

    @Option(help: "The program docs.") var docs: String?

    @Option(help: "Where projects and sites are written.") var folder: String?

    @Flag(inversion: .prefixedNo, help: "Measure other programs, too.") var peers = true

    func run() async throws {
        let path = try docsProgram(docs)
        let parent = folder.map { URL(fileURLWithPath: $0).path }
        for size in sizes {
            let folder = try WorkFolder(in: parent)
            defer { folder.remove() }
            try await measure(size, path, in: folder.path)
        }
    }

    private func measure(_ size: Int, _ program: String, in folder: String) async throws {
        let corpora = Corpus.Form.allCases.map { Corpus(pages: size, form: $0) }
        for corpus in corpora { try corpus.writeProject(to: "\(folder)/\(corpus.form)") }
        let installed = peers ? Peer.all.filter { $0.isInstalled && size <= $0.limit } : []
        for peer in installed { try peer.write(corpora[0], to: "\(folder)/\(peer.name)") }

        var series: [(name: String, series: Series)] = []
        func add(_ name: String, _ measurement: Measurement) {
            if let index = series.firstIndex(where: { $0.name == name }) {
                series[index].series.add(measurement)
            } else {
                series.append((name, Series()))
                series[series.count - 1].series.add(measurement)
            }
        }
        for _ in 0..<max(1, rounds) {
            let limit = LimitProgram(
                source: "\(folder)/prose/content/errors", output: "\(folder)/limit", pages: size)
            add("limit: read, libcmark, write", try await .ofWork { try await limit.run() })
            try FileManager.default.removeItem(atPath: limit.output)
            add("docs --version", try .ofProgram([program, "--version"], in: folder))
            for corpus in corpora {
                for (name, measurement) in try builds(of: corpus, program, folder) {
                    add("docs build, \(corpus.form): \(name)", measurement)
                }
            }
            for peer in installed {
                add(
                    peer.name,
                    try .ofProgram(
                        peer.command, in: "\(folder)/\(peer.name)", errors: "/dev/null"))
                for output in ["public", "site", "book", ".cache"] {
                    try? FileManager.default.removeItem(
                        atPath: "\(folder)/\(peer.name)/\(output)")
                }
            }
        }
        print("\n\(size) pages")
        var table = Table(pages: size, limit: series[0].series.time)
        for (name, series) in series { table.add(name, series) }
        print(table.text)
        print("stages of the last cold build with whole entries")
        print((try? String(contentsOfFile: "\(folder)/stages", encoding: .utf8)) ?? "")
    }

    /// A cold build, one with nothing changed, and one with one page changed.
    private func builds(
        of corpus: Corpus, _ program: String, _ folder: String
    ) throws -> [(String, Measurement)] {
        let project = "\(folder)/\(corpus.form)"
        try? FileManager.default.removeItem(atPath: "\(project)/Public")
        let build = [program, "build", "--timings"]
        let cold = try Measurement.ofProgram(build, in: project, errors: "\(folder)/stages")
        let again = try Measurement.ofProgram(build, in: project, errors: "/dev/null")
        let page = try EditedPage(of: corpus, in: project)
        try page.save(adding: "One more sentence.")
        let changed = try Measurement.ofProgram(build, in: project, errors: "/dev/null")
        try page.save(adding: nil)
        return [("cold", cold), ("nothing changed", again), ("one page changed", changed)]
    }
}
