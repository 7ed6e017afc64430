package import Diagnostics
import Escaping

/// A document as Markdown that can be read away from its site: links and images lead to what is
/// given for them, values and files stand in the place of their names.
///
/// All else stays as its author wrote it.
///
/// - Parameters:
///   - source: the document.
///   - references: what the links, images, values and code blocks of the text lead to, as they were
///     recorded while it was rendered.
///   - parts: gives the files that the text includes.
/// - Returns: the Markdown without blank lines at its ends; empty where the document is refused.
package func portableMarkdown(
    _ source: MarkdownSource, references: RecordedReferences, parts: any ReferenceResolver
) -> String {
    var ignored: [Diagnostic] = []
    var text = MarkdownText(source)
    guard markdownLimitProblem(in: text) == nil else { return "" }
    text = SnippetInclusion.expanded(text, references: parts, diagnostics: &ignored)
    var lines: [[UInt8]] = []
    var number = 1
    while number <= text.lineStarts.count {
        let line = portableLine(number, of: text, references)
        if let code = includedCode(number, of: text, line, references) {
            lines += code.lines
            number = code.next
        } else {
            lines.append(line)
            number += 1
        }
    }
    let isBlank = { (line: [UInt8]) in line.allSatisfy(isWhiteSpace) }
    let start = lines.firstIndex { !isBlank($0) } ?? lines.endIndex
    while let last = lines.last, lines.count > start, isBlank(last) { lines.removeLast() }
    return String(decoding: Array(lines[start...].joined(separator: [0x0A])), as: UTF8.self)
}

/// A text of one paragraph, such as a field of the catalog, as Markdown that can be read away from
/// its site.
///
/// - Parameters:
///   - text: the Markdown.
///   - file: the file that it is written in, from whose folder links start.
///   - options: what the page around it asks for.
///   - references: what the links, images and values of the text lead to.
/// - Returns: the Markdown on one line.
package func portableInlineMarkdown(
    _ text: String, in file: SourceFile, options: PageMarkdownOptions,
    references: any ReferenceResolver
) -> String {
    let bytes = text.utf8.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }
    guard bytes.contains(where: { isInlineMarkup($0) }) else {
        return paragraphText(String(decoding: bytes, as: UTF8.self))
    }
    // A file of its own, so that the places of references are places in the text.
    let field = SourceFile(path: file.path, bytes: bytes)
    var ignored: [Diagnostic] = []
    let recorder = ReferenceRecorder(references)
    _ = renderInlineMarkdown(
        String(decoding: bytes, as: UTF8.self), at: SourceRange(field, bytes.indices),
        options: options, references: recorder, diagnostics: &ignored)
    let line = recorder.recorded.rewritten(bytes[...], from: 0, of: field.path)
    return paragraphText(String(decoding: line, as: UTF8.self))
}

private func portableLine(
    _ number: Int, of text: MarkdownText, _ references: RecordedReferences
) -> [UInt8] {
    let origin = text.origin(ofLine: number)
    return references.rewritten(
        text.bytes(ofLine: number), from: origin.offset, of: origin.file.path)
}
