import ArgumentParser
import Diagnostics
import Escaping
import Markdown
import Publishing

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
        let files = (0..<pages).map { "\(folder.path)/content/errors/\(corpus.name($0)).md" }
        let program = ["cmark"] + files
        var (theirs, ours, plain) = (Series(), Series(), Series())
        for _ in 0..<max(1, rounds) {
            theirs.add(try .ofProgram(program, in: folder.path))
            ours.add(try await .ofWork { try renderPages(files) })
            plain.add(try await .ofWork { try renderPlain(files) })
        }
        var table = Table(pages: pages, limit: theirs.time)
        table.add("cmark: CommonMark alone, all files in one process", theirs)
        table.add("pages: extensions, ids, highlighting, search text", ours)
        table.add("plain mode: CommonMark alone", plain)
        print(table.text)
    }

    private func renderPages(_ files: [String]) throws {
        let references = NoSite()
        var size = 0
        for file in files {
            var diagnostics: [Diagnostic] = []
            let rendered = renderMarkdown(
                MarkdownSource(wholeFile: SourceFile(path: file, bytes: try read(file))),
                options: PageMarkdownOptions(takesTitle: true, hasTitle: true),
                references: references, diagnostics: &diagnostics)
            size += rendered.html.bytes.count
        }
        if size == 0 { print("nothing was rendered") }
    }

    private func renderPlain(_ files: [String]) throws {
        var size = 0
        for file in files { size += renderPlainHTML(try read(file)).count }
        if size == 0 { print("nothing was rendered") }
    }

    /// As the other program does, within the time that is measured.
    private func read(_ file: String) throws -> [UInt8] {
        try LocalFileSystem().read(file, limit: 1 << 20)
    }
}

/// Leaves all references as they are.
private final class NoSite: ReferenceResolver {
    func target(of use: LinkUse) -> LinkTarget? { LinkTarget(url: use.destination) }

    func value(named name: Located<String>) -> String? { name.value }

    func snippet(at path: Located<String>) -> MarkdownSource? { nil }
}
