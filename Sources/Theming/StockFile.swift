import Diagnostics
import Escaping

/// A file of the stock theme.
package struct StockFile: Sendable {
    /// The path below `theme/`: `templates/partials/footer.mustache`.
    package let path: String
    package let text: String

    /// All files, in path order.
    package static let all: [StockFile] = StockTheme.files.map {
        StockFile(path: $0.path, text: $0.text)
    }

    /// The file at a path.
    package static func at(_ path: String) -> StockFile? {
        all.first { $0.path == path }
    }

    /// A hash of the content: as long as it stays, a copy is up to date.
    package var version: String { contentHash(Array(text.utf8)) }

    /// What the file makes: the first sentence of the comment on its first line.
    package var purpose: String {
        let line = text.prefix { !$0.isNewline }
        for (start, end) in CommentStyle.all where line.hasPrefix(start) && line.hasSuffix(end) {
            let comment = line.dropFirst(start.count).dropLast(end.count)
            let sentence = comment.split(separator: ". ", maxSplits: 1).first.map(String.init) ?? ""
            return sentence.trimmingSpaces().trimmingFullStop()
        }
        return ""
    }

    /// The name that people know the file by: `partials/footer`, `assets/style.css`.
    package var name: String { templateName(of: path) ?? path }

    /// The file as a source, at its path below `theme/`.
    var source: SourceFile { SourceFile(path: path, bytes: Array(text.utf8)) }
}

/// `partials/header` for `templates/partials/header.mustache`; `nil` for other files.
func templateName(of path: String) -> String? {
    let (folder, suffix) = ("templates/", ".mustache")
    guard path.hasPrefix(folder), path.hasSuffix(suffix) else { return nil }
    return String(path.dropFirst(folder.count).dropLast(suffix.count))
}

extension StringProtocol {
    /// The text without spaces at its ends.
    func trimmingSpaces() -> String {
        var text = self[...]
        while text.first?.isWhitespace == true { text = text.dropFirst() }
        while text.last?.isWhitespace == true { text = text.dropLast() }
        return String(text)
    }

    /// The text without a full stop at its end.
    func trimmingFullStop() -> String { String(hasSuffix(".") ? dropLast() : self[...]) }
}
