/// How comments are written in the files of a theme.
enum CommentStyle {
    /// What opens and closes a comment of one line, in all languages that themes are written in.
    static let all: [(start: String, end: String)] = [
        ("{{!", "}}"), ("/*", "*/"), ("<!--", "-->"), ("//", ""), ("#", ""),
    ]

    /// How a record is written in a file, by its extension; `nil` where there are no comments.
    static func ofRecord(in path: String) -> (start: String, end: String)? {
        switch path.split(separator: ".").last {
        case "mustache": all[0]
        case "css", "js", "mjs": all[1]
        case "svg", "html", "xml": all[2]
        case "yaml", "yml", "toml": all[4]
        default: nil
        }
    }
}
