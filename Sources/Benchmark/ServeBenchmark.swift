import ArgumentParser
import Foundation

/// Measures the preview: from its start to the first page, and from saving a page to the new one.
struct ServeBenchmark: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Measures how long the preview takes to start and to show an edited page.",
        discussion: "Wants the release build of docs: swift build -c release --product docs.")

    @Argument(help: "How many error codes; several numbers are measured one after the other.")
    var sizes = [13, 1_000, 10_000]

    @Option(help: "How often a page is edited.") var rounds = 15

    @Option(help: "The program docs.") var docs: String?

    @Option(help: "Where projects are written.") var folder: String?

    func run() async throws {
        let program = try docsProgram(docs)
        for size in sizes {
            let folder = try WorkFolder(in: folder.map { URL(fileURLWithPath: $0).path })
            defer { folder.remove() }
            print("\n\(size) pages")
            for form in Corpus.Form.allCases {
                let corpus = Corpus(pages: size, form: form)
                let project = "\(folder.path)/\(form)"
                try corpus.writeProject(to: project)
                try await measure(corpus, program, in: project)
            }
        }
    }

    private func measure(_ corpus: Corpus, _ program: String, in project: String) async throws {
        let clock = ContinuousClock()
        let start = clock.now
        let preview = try PreviewProcess(program, of: project)
        defer { preview.stop() }
        let name = corpus.name(corpus.pages / 2)
        let page = "/errors/\(name.lowercased())/"
        try await preview.waitForPage(at: page)
        say(corpus, "start to first page", [(clock.now - start) / .seconds(1)])

        let path = "\(project)/content/errors/\(name).md"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        var edits: [Double] = []
        for round in 0..<max(1, rounds) {
            // Editors don't save again while the last build is still going on.
            try await Task.sleep(for: .milliseconds(100))
            let words = "Edited in round \(round)."
            let start = clock.now
            try Data((text + "\n\(words)\n").utf8).write(
                to: URL(fileURLWithPath: path), options: .atomic)
            try await preview.wait { preview.get(page)?.contains(words) ?? false }
            edits.append((clock.now - start) / .seconds(1))
        }
        say(corpus, "save to new page", edits)
    }

    private func say(_ corpus: Corpus, _ name: String, _ seconds: [Double]) {
        let sorted = seconds.sorted()
        let figure = { (value: Double) in String(format: "%.1f", value * 1_000) }
        let most = seconds.count > 1 ? ", \(figure(sorted[sorted.count - 1])) at most" : ""
        print("\(corpus.form), \(name): \(figure(sorted[sorted.count / 2])) ms\(most)")
    }
}
