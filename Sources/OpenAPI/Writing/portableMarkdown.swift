import Escaping

/// An inline Markdown text of a catalog as every program reads CommonMark.
///
/// Links to codes become links to their pages, and other links that mean nothing outside of the site
/// leave their text.
///
/// - Parameters:
///   - text: the text.
///   - page: the URL of the page of a code.
/// - Returns: the text itself where nothing in it needs the site.
func portableMarkdown(_ text: String, page: (String) -> String?) -> String {
    var writer = InlineMarkdownWriter(withPages(text, page))
    let written = writer.written()
    let isSame = written.replacing("\\", with: "") == text.replacing("\\", with: "")
    return isSame ? text : written
}

/// The text with the URL of a page for each target `error:CODE` that has one.
private func withPages(_ text: String, _ page: (String) -> String?) -> String {
    guard text.contains("](error:") else { return text }
    var result = ""
    var rest = text[...]
    while let start = rest.firstRange(of: "](error:"),
        let end = rest[start.upperBound...].firstIndex(of: ")")
    {
        let target = rest[start.upperBound..<end]
        let code = percentDecoded(target.prefix { $0 != "#" })
        result += rest[..<start.lowerBound] + "]("
        result += page(code) ?? "error:\(target)"
        rest = rest[end...]
    }
    return result + rest
}
