/// A Markdown page with a title and a first sentence to replace; the page of a code has no title.
///
/// - Parameters:
///   - path: its path below `content/`, as people write it: with `content/` in front or not, with
///     `.md` at the end or not.
///   - title: its title; one is made from the path where it is absent.
/// - Returns: `nil` for a path that is no page of the project.
package func scaffoldPage(_ path: String, title: String?) -> ScaffoldedFile? {
    var parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    if parts.first == "." { parts.removeFirst() }
    if parts.first == "content" { parts.removeFirst() }
    guard var name = parts.popLast() else { return nil }
    if name.lowercased().hasSuffix(".md") { name.removeLast(3) }
    let isName = { (part: String) in
        !part.isEmpty && !part.hasPrefix(".") && !part.hasPrefix("_")
            && part.first?.isWhitespace == false && part.last?.isWhitespace == false
            && part.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0 != "\\" && $0.value != 0x7F }
    }
    guard isName(name), parts.allSatisfy(isName) else { return nil }
    let words = name == "index" ? parts.last ?? "Home" : name
    let title =
        title.map(singleLine)
        ?? words.split { "-_ ".contains($0) }.joined(separator: " ").capitalizedFirst
    var file = ScaffoldedFile(
        path: (["content"] + parts + ["\(name).md"]).joined(separator: "/"), text: "")
    file.text = file.describedCode == nil ? articleText(title: title) : proseText
    return file
}

extension ScaffoldedFile {
    /// The code, or its slug, whose page a file describes; `nil` for any other file.
    package var describedCode: String? {
        let folder = "content/errors/"
        guard path.hasPrefix(folder), path != "\(folder)index.md" else { return nil }
        return String(path.dropFirst(folder.count).dropLast(3))
    }
}

private func articleText(title: String) -> String {
    """
    ---
    title: \(quoted(title))
    # One sentence for search engines.
    # description: What the page is about.
    ---

    Say in one sentence what readers find here.

    """
}

/// What stands below the facts of the catalog.
private let proseText = """
    ## Background

    Say here what the catalog can't say, such as how the error comes about.

    """

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
