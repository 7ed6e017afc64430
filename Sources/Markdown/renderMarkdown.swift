import CCMark
package import Diagnostics
import Escaping

/// How a document is rendered for a page.
package struct PageMarkdownOptions: Sendable {
    /// Ids that the page's template uses itself, which no heading may get.
    package var reservedIDs: Set<String>
    /// Whether a level-1 heading at the start is the page's title, and so taken out of the body.
    package var takesTitle: Bool
    /// Whether the page has a title from elsewhere.
    package var hasTitle: Bool
    /// Whether raw HTML is kept, but for what is dangerous.
    package var allowsHTML: Bool
    /// The ids that headings had before, by those they have now; links to them still lead there.
    package var oldIDs: [String: [String]]
    /// The words that are put between those of the author.
    package var labels: MarkdownLabels

    package init(
        reservedIDs: Set<String> = [], takesTitle: Bool = false, hasTitle: Bool = false,
        allowsHTML: Bool = false, oldIDs: [String: [String]] = [:],
        labels: MarkdownLabels = .english
    ) {
        self.reservedIDs = reservedIDs
        self.takesTitle = takesTitle
        self.hasTitle = hasTitle
        self.allowsHTML = allowsHTML
        self.oldIDs = oldIDs
        self.labels = labels
    }
}

/// Renders a Markdown document for a page, in one pass.
///
/// - Parameters:
///   - source: the document.
///   - options: what the page around it asks for.
///   - references: what the links, images, values and includes of the text lead to.
///   - diagnostics: gets what was found in the document.
/// - Returns: the fragment, its outline and its text; empty where the document is refused.
package func renderMarkdown(
    _ source: MarkdownSource, options: PageMarkdownOptions, references: any ReferenceResolver,
    diagnostics: inout [Diagnostic]
) -> RenderedMarkdown {
    var text = MarkdownText(source)
    guard isWithinLimits(text, &diagnostics) else { return RenderedMarkdown() }
    var features = MarkdownFeatures(of: text)
    if features.contains(.values) {
        text = SnippetInclusion.expanded(
            text, references: references, diagnostics: &diagnostics)
        features = MarkdownFeatures(of: text)
        guard isWithinLimits(text, &diagnostics) else { return RenderedMarkdown() }
    }
    var footnotes = Footnotes()
    if features.isSuperset(of: [.footnotes, .definitions]) {
        (text, footnotes) = extractFootnotes(of: text)
        let texts = [text] + footnotes.definitions.map(\.text)
        guard texts.allSatisfy({ isWithinLimits($0, &diagnostics) }) else {
            return RenderedMarkdown()
        }
    }
    guard let tree = CMarkTree(parsing: text) else { return RenderedMarkdown() }
    let definitions =
        features.contains(.definitions)
        ? LinkDefinitions(in: tree.root, of: text) : LinkDefinitions()
    var renderer = PageRenderer(
        options: options, references: references, features: features,
        locator: BlockLocator(text: text, definitions: definitions), definitions: definitions,
        footnotes: footnotes)
    renderer.renderDocument(tree.root)
    renderer.renderFootnotes()
    diagnostics += renderer.diagnostics
    diagnostics += renderer.definitions.problems(in: text)
    diagnostics += renderer.footnotes.problems(in: text.file)
    if features.contains(.controls) { diagnostics += controlCharacterProblems(in: text) }
    return renderer.finish()
}

private func isWithinLimits(_ text: MarkdownText, _ diagnostics: inout [Diagnostic]) -> Bool {
    guard let problem = markdownLimitProblem(in: text) else { return true }
    diagnostics.append(problem)
    return false
}

/// Renders a text of one paragraph, such as a field of the catalog: inline markup alone, no tags
/// around it, line ends as spaces.
///
/// Nothing at its start makes it a list, a heading or code.
///
/// - Parameters:
///   - text: the Markdown.
///   - range: where it is written.
///   - options: what the page around it asks for.
///   - references: as for ``renderMarkdown(_:options:references:diagnostics:)``.
///   - diagnostics: gets what was found in the text.
/// - Returns: the fragment and its text.
package func renderInlineMarkdown(
    _ text: String, at range: SourceRange, options: PageMarkdownOptions = PageMarkdownOptions(),
    references: any ReferenceResolver, diagnostics: inout [Diagnostic]
) -> RenderedMarkdown {
    let isTooLong = text.utf8.count > inlineSizeLimit
    if isTooLong {
        diagnostics.append(
            Diagnostic(
                .markdownLimit, "the text has more than \(inlineSizeLimit >> 10) KiB", at: range,
                help: "move it into a Markdown file"))
    }
    guard !isTooLong, text.utf8.contains(where: { isInlineMarkup($0) }) else {
        var rendered = RenderedMarkdown()
        rendered.html = HTML(escaping: text)
        rendered.sections = [TextSection(headingID: nil, text: text)]
        return rendered
    }
    let line = paragraphGuard + text.utf8.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }
    let problem = line.withUnsafeBufferPointer { inlineMarkdownLimitProblem($0, at: range) }
    if let problem {
        diagnostics.append(problem)
        return RenderedMarkdown()
    }
    let features = line.withUnsafeBufferPointer { MarkdownFeatures(of: $0) }
    let source = MarkdownText(line: line, of: range)
    guard let tree = CMarkTree(parsing: source), let paragraph = tree.root.firstChild else {
        return RenderedMarkdown()
    }
    var renderer = PageRenderer(
        options: options, references: references,
        features: features.subtracting([.footnotes, .references]),
        locator: BlockLocator(text: source, definitions: LinkDefinitions()),
        definitions: LinkDefinitions(), footnotes: Footnotes())
    renderer.renderGuarded(paragraph)
    diagnostics += renderer.diagnostics
    return renderer.finish()
}

/// A no-break space in front of a text makes it a paragraph whatever it starts with.
///
/// It is white space for the rules of emphasis (CommonMark 0.30 §6.2), as the start of a line is,
/// and no part of any block's syntax.
let paragraphGuard: [UInt8] = [0xC2, 0xA0]

/// The most bytes that a text of one paragraph may have.
private let inlineSizeLimit = 64 << 10

/// Whether a byte can start inline markup in a text that may have the extensions named; a text
/// without any is its own rendering.
func isInlineMarkup(_ byte: UInt8, _ features: MarkdownFeatures = .inText) -> Bool {
    switch byte {
    case UInt8(ascii: "w"): features.contains(.webHosts)
    case UInt8(ascii: ":"): features.contains(.urls)
    default: isMarkup[Int(byte)]
    }
}

private let isMarkup: [Bool] = (0..<256).map { byte in
    byte < 0x20 || "*_`[]<>&\\!\"~@{".utf8.contains(UInt8(byte))
}

/// Reports the first control character of each file that a text comes from; HTML has no place for
/// them.
private func controlCharacterProblems(in text: MarkdownText) -> [Diagnostic] {
    var files: Set<String> = []
    var problems: [Diagnostic] = []
    for index in text.body where isControlCharacter(text.bytes[index]) {
        let range = text.sourceRange(index..<(index + 1))
        guard files.insert(range.file.path).inserted else { continue }
        let number = String(text.bytes[index], radix: 16, uppercase: true)
        let name = "U+" + String(repeating: "0", count: 4 - number.count) + number
        problems.append(
            Diagnostic(
                .controlCharacter, "the control character \(name) can't be shown", at: range,
                help: "remove it"))
    }
    return problems
}
