import Diagnostics
import Escaping
import Markdown

/// Renders an input as a page and as a text of the catalog, with raw HTML and without.
///
/// - Parameter input: the Markdown.
/// - Returns: what is wrong with the HTML or with what is reported.
func triedMarkdown(_ input: [UInt8]) -> [String] {
    let file = SourceFile(path: "a.md", bytes: input)
    // A build looks at the encoding of a file before anything else.
    guard String(validating: input, as: UTF8.self) != nil else { return [] }
    return [false, true].flatMap { allowsHTML in
        let options = PageMarkdownOptions(takesTitle: true, allowsHTML: allowsHTML)
        var diagnostics: [Diagnostic] = []
        let page = renderMarkdown(
            MarkdownSource(wholeFile: file), options: options, references: AnyReference(),
            diagnostics: &diagnostics)
        let line = renderInlineMarkdown(
            file.text, at: SourceRange(file, 0..<input.count), options: options,
            references: AnyReference(), diagnostics: &diagnostics)
        return reportFaults(of: diagnostics) + fragmentFaults(in: page.html.bytes)
            + fragmentFaults(in: line.html.bytes)
    }
}

/// Lets each link lead where it says, as a careless site would.
private final class AnyReference: ReferenceResolver {
    func target(of use: LinkUse) -> LinkTarget? { LinkTarget(url: use.destination) }
    func value(named name: Located<String>) -> String? { "<\(name.value)>" }
    func snippet(at path: Located<String>) -> MarkdownSource? { nil }
}
