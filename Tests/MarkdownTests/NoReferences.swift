import Diagnostics
import Markdown

/// Leaves every link as it is written, and knows no values and files, but for those it is given.
final class NoReferences: ReferenceResolver {
    var values: [String: String] = [:]
    var files: [String: String] = [:]
    var sizes: [String: PixelSize] = [:]
    private(set) var uses: [LinkUse] = []

    func target(of use: LinkUse) -> LinkTarget? {
        uses.append(use)
        if use.destination.hasPrefix("broken") { return nil }
        return LinkTarget(url: use.destination, size: sizes[use.destination])
    }

    func value(named name: Located<String>) -> String? { values[name.value] }

    func snippet(at path: Located<String>) -> MarkdownSource? {
        files[path.value].map {
            MarkdownSource(wholeFile: SourceFile(path: path.value, bytes: Array($0.utf8)))
        }
    }
}

/// A document as a page shows it, and what was found in it.
func rendered(
    _ markdown: [UInt8], options: PageMarkdownOptions = PageMarkdownOptions(),
    references: NoReferences = NoReferences()
) -> (result: RenderedMarkdown, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let file = SourceFile(path: "input.md", bytes: markdown)
    let result = renderMarkdown(
        MarkdownSource(wholeFile: file), options: options, references: references,
        diagnostics: &diagnostics)
    return (result, diagnostics)
}
