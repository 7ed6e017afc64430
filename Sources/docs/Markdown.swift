import ArgumentParser
import Diagnostics
import Escaping
import Markdown

/// The command `docs markdown`.
struct Markdown: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Turns Markdown from standard input into an HTML fragment.",
        discussion: """
            Links are written as they are, since there is no site around the text.

            Example: echo '# Hello' | docs markdown --plain
            """)

    @Flag(help: "CommonMark alone: no heading ids, raw HTML and all URLs kept.")
    var plain = false

    /// The most bytes that are read.
    private static let sizeLimit = 64 << 20

    func run() throws {
        let input = readInput(limit: Self.sizeLimit)
        if input.count > Self.sizeLimit {
            throw ValidationError("standard input has more than \(Self.sizeLimit >> 20) MiB")
        }
        if plain { return Terminal.write(renderPlainHTML(input)) }
        var diagnostics: [Diagnostic] = []
        let rendered = renderMarkdown(
            MarkdownSource(wholeFile: SourceFile(path: "<stdin>", bytes: input)),
            options: PageMarkdownOptions(), references: AsWritten(), diagnostics: &diagnostics)
        Terminal.write(rendered.html.bytes)
        try reportFindings(diagnostics.inSourceOrder())
    }
}

/// Leaves all references as they are, since there is no site around the text.
private final class AsWritten: ReferenceResolver {
    func target(of use: LinkUse) -> LinkTarget? { LinkTarget(url: use.destination) }

    func value(named name: Located<String>) -> String? { nil }

    func snippet(at path: Located<String>) -> MarkdownSource? { nil }
}
