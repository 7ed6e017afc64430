import ArgumentParser
import Diagnostics
import Markdown

/// Compares what pages of a site cost with what the `cmark` command needs for the same files, side
/// by side in one run: parse and render, one thread.
struct MarkdownBenchmark: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "markdown",
        abstract: "Compares the rendering of Markdown with the cmark command.")

    @Argument(help: "How many pages.") var pages = 10_000
    @Option(help: "How often everything is measured.") var rounds = 5

    func run() async throws {
        let folder = try WorkFolder()
        defer { folder.remove() }
        let corpus = Corpus(pages: pages, form: .prose)
        try corpus.writeProject(to: folder.path)
        let files = (0..<pages).map { number -> SourceFile in
            let text = Array(corpus.page(number).utf8)
            return SourceFile(path: "content/errors/\(corpus.name(number)).md", bytes: text)
        }
        let program = ["cmark"] + files.map(\.path)
        var (theirs, ours, plain) = (Series(), Series(), Series())
        for _ in 0..<max(1, rounds) {
            theirs.add(try .ofProgram(program, in: folder.path))
            ours.add(try await .ofWork { renderPages(files) })
            plain.add(try await .ofWork { renderPlain(files) })
        }
        var table = Table(pages: pages, limit: theirs.time)
        table.add("cmark: CommonMark alone, all files in one process", theirs)
        table.add("pages: extensions, ids, highlighting, search text", ours)
        table.add("plain mode: CommonMark alone", plain)
        print(table.text)
    }

    private func renderPages(_ files: [SourceFile]) {
        let references = NoSite()
        for file in files {
            var diagnostics: [Diagnostic] = []
            _ = renderMarkdown(
                MarkdownSource(wholeFile: file),
                options: PageMarkdownOptions(takesTitle: true, hasTitle: true),
                references: references, diagnostics: &diagnostics)
        }
    }

    private func renderPlain(_ files: [SourceFile]) {
        for file in files { _ = renderPlainHTML(file.bytes) }
    }
}

/// Leaves all references as they are.
private final class NoSite: ReferenceResolver {
    func target(of use: LinkUse) -> LinkTarget? { LinkTarget(url: use.destination) }

    func value(named name: Located<String>) -> String? { name.value }

    func snippet(at path: Located<String>) -> MarkdownSource? { nil }
}
