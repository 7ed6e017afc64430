import CCMark
package import Diagnostics
import Escaping

/// How a document is rendered for a page.
package struct PageMarkdownOptions: Sendable {
    /// Ids that the page's template uses itself, which no heading may get.
    package var reservedIDs: [String]
    /// Whether a level-1 heading at the start is the page's title, and so taken out of the body.
    package var takesTitle: Bool

    package init(reservedIDs: [String] = [], takesTitle: Bool = false) {
        self.reservedIDs = reservedIDs
        self.takesTitle = takesTitle
    }
}

/// Renders a Markdown document for a page, in one pass.
///
/// - Parameters:
///   - source: the document.
///   - options: what the page around it asks for.
///   - diagnostics: gets what was found in the document.
///   - resolve: turns each link and image into the URL for the page; `nil` leaves the link out
///     and keeps its text.
/// - Returns: the fragment, its outline and its text; empty where the document is refused.
package func renderMarkdown(
    _ source: MarkdownSource, options: PageMarkdownOptions, diagnostics: inout [Diagnostic],
    resolve: (LinkUse) -> String?
) -> RenderedMarkdown {
    if let problem = markdownLimitProblem(in: source) {
        diagnostics.append(problem)
        return RenderedMarkdown()
    }
    return source.file.bytes.withUnsafeBufferPointer { bytes in
        render(
            UnsafeBufferPointer(rebasing: bytes[source.body]),
            locator: SourceLocator(document: source), options: options, diagnostics: &diagnostics,
            resolve: resolve)
    }
}

/// Renders a text of one paragraph, such as a field of the catalog: inline markup alone, no tags
/// around it, line ends as spaces.
///
/// Nothing at its start makes it a list, a heading or code.
///
/// - Parameters:
///   - text: the Markdown.
///   - range: where it is written.
///   - diagnostics: gets what was found in the text.
///   - resolve: as for ``renderMarkdown(_:options:diagnostics:resolve:)``.
/// - Returns: the fragment and its text.
package func renderInlineMarkdown(
    _ text: String, at range: SourceRange, diagnostics: inout [Diagnostic],
    resolve: (LinkUse) -> String?
) -> RenderedMarkdown {
    let isTooLong = text.utf8.count > inlineSizeLimit
    if isTooLong {
        diagnostics.append(
            Diagnostic(
                .markdownLimit, "the text has more than \(inlineSizeLimit >> 10) KiB", at: range,
                help: "move it into a Markdown file"))
    }
    guard !isTooLong, text.utf8.contains(where: { isInlineMarkup[Int($0)] }) else {
        var rendered = RenderedMarkdown()
        rendered.html = HTML(escaping: text)
        rendered.sections = [TextSection(headingID: nil, text: text)]
        return rendered
    }
    // A punctuation character in front keeps libcmark from seeing the start of a block, and leaves
    // the meaning of an opening `*` or `_` behind it as it is.
    let line = [UInt8(ascii: ".")] + text.utf8.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }
    var rendered = line.withUnsafeBufferPointer { bytes in
        render(
            bytes, locator: SourceLocator(text: range), options: PageMarkdownOptions(),
            diagnostics: &diagnostics, resolve: resolve)
    }
    rendered.html = HTML(
        trusting: Array(
            rendered.html.bytes.dropFirst("<p>.".utf8.count).dropLast("</p>\n".utf8.count)))
    rendered.sections = rendered.sections.map {
        TextSection(headingID: nil, text: String($0.text.dropFirst()))
    }
    return rendered
}

/// The most bytes that a text of one paragraph may have.
private let inlineSizeLimit = 64 << 10

/// The bytes that can start inline markup; a text without any is its own rendering.
private let isInlineMarkup: [Bool] = {
    var table = [Bool](repeating: false, count: 256)
    for byte in "*_`[]<>&\\!\"\n\r".utf8 { table[Int(byte)] = true }
    return table
}()

private func render(
    _ markdown: UnsafeBufferPointer<UInt8>, locator: SourceLocator, options: PageMarkdownOptions,
    diagnostics: inout [Diagnostic], resolve: (LinkUse) -> String?
) -> RenderedMarkdown {
    guard let tree = CMarkTree(parsing: markdown), let walk = CMarkWalk(from: tree.root) else {
        return RenderedMarkdown()
    }
    return withoutActuallyEscaping(resolve) { resolve in
        var renderer = PageRenderer(
            locator: locator, reservedIDs: options.reservedIDs, resolve: resolve)
        let title = options.takesTitle ? titleHeading(of: tree.root) : nil
        while let step = walk.next() {
            if step.node == title {
                renderer.title(step.node, isEntering: step.isEntering)
            } else {
                renderer.render(step.node, isEntering: step.isEntering)
            }
        }
        diagnostics += renderer.diagnostics
        return renderer.finish()
    }
}

/// The level-1 heading that a document starts with, comments passed over.
private func titleHeading(of root: CMarkNode) -> CMarkNode? {
    var first = root.firstChild
    while let node = first, node.isHTMLComment { first = node.next }
    guard let first, first.type == CMARK_NODE_HEADING, first.headingLevel == 1 else { return nil }
    return first
}
