import Diagnostics
import Markdown

extension LinkResolver {
    /// The file that a text includes: Markdown without its front matter, or any other file as a
    /// whole; `nil` where there is none, which is reported.
    func snippet(at path: Located<String>) -> MarkdownSource? {
        if urlScheme(of: path.value) != nil {
            return missing(path, "is a URL", help: "copy the file into content/")
        }
        guard let resolved = resolvedPath(path.value, from: path.range.file) else {
            return missing(path, "leads out of the folder 'content'")
        }
        guard let file = plan.file(at: resolved) else {
            return missing(path, "leads nowhere: there is no such file")
        }
        includedPaths.insert(file.path)
        guard resolved.lowercased().hasSuffix(".md") else { return MarkdownSource(wholeFile: file) }
        // What is wrong with the front matter is said where the file is a page.
        if let known = knownSnippets[resolved] { return known }
        var ignored: [Diagnostic] = []
        let snippet = SplitDocument(file, keys: [], diagnostics: &ignored).markdown
        knownSnippets[resolved] = snippet
        return snippet
    }

    private func missing(
        _ path: Located<String>, _ problem: String, help: String? = nil
    ) -> MarkdownSource? {
        let name = path.value.split(separator: "/").last.map(String.init) ?? ""
        report(
            Diagnostic(
                .brokenInclude, "the path '\(path.value)' \(problem)", at: path.range,
                help: help ?? suggestion(for: name, in: plan.includablePaths)
                    ?? "write the path of a file below content/, relative to this file"))
        return nil
    }

    /// The size of an image among the static files, where its kind is one that has a size.
    func size(of file: SourceFile, _ use: LinkUse) -> PixelSize? {
        if let size = imageSize(of: file.bytes) {
            return PixelSize(width: size.width, height: size.height)
        }
        let kinds = [".png", ".gif", ".jpg", ".jpeg", ".webp", ".avif", ".svg"]
        let path = file.path.lowercased()
        if kinds.contains(where: { path.hasSuffix($0) }) {
            report(
                Diagnostic(
                    .unreadableImage, "the image '\(use.destination)' has no size that can be read",
                    at: use.range,
                    help: path.hasSuffix(".svg")
                        ? "add a viewBox to its root element; without one the page jumps while it loads"
                        : "without it the page jumps while it loads; is the file what its name says?"
                ))
        }
        return nil
    }
}
