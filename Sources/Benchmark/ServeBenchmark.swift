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
        let page = try EditedPage(of: corpus, in: project)
        try await preview.waitForPage(at: page.target)
        say(corpus, "start to first page", [(clock.now - start) / .seconds(1)])

        var edits: [Double] = []
        for round in 0..<max(1, rounds) {
            // Editors don't save again while the last build is still going on.
            try await Task.sleep(for: .milliseconds(100))
            let words = "Edited in round \(round)."
            let start = clock.now
            try page.save(adding: words)
            try await preview.wait { preview.get(page.target)?.contains(words) ?? false }
            edits.append((clock.now - start) / .seconds(1))
        }
        say(corpus, "save to new page", edits)
    }

    private func say(_ corpus: Corpus, _ name: String, _ seconds: [Double]) {
        let sorted = seconds.sorted()
        let most = seconds.count > 1 ? ", \(milliseconds(sorted[sorted.count - 1])) at most" : ""
        print("\(corpus.form), \(name): \(milliseconds(sorted[sorted.count / 2])) ms\(most)")
    }
}
