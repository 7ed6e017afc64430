extension Language {
    /// All languages, in alphabetical order of their names.
    package static let all: [Language] = [
        c, console, cpp, csharp, css, curl, diff, go, html, http, ini, java, javascript, json,
        json5, jsonc, jsx, kotlin, markdown, php, python, ruby, rust, shell, sql, svg, swift, text,
        toml, tsx, typescript, xml, yaml,
    ]

    /// By name and alias.
    static let byName: [String: Language] = {
        let pairs = all.flatMap { language in
            ([language.name] + language.aliases).map { ($0, language) }
        }
        return Dictionary(pairs) { first, _ in first }
    }()

    static let text = Language("text", "Text", aliases: ["plain", "plaintext", "txt"], .plain)
    static let console = Language(
        "console", "Console", aliases: ["shell-session", "terminal"], .console)
    static let curl = Language("curl", "curl", .shell)
    static let diff = Language("diff", "Diff", aliases: ["patch"], .diff)
    static let html = Language(
        "html", "HTML", aliases: ["htm", "xhtml"], .markup(isHTML: true))
    static let http = Language("http", "HTTP", .http)
    static let markdown = Language("markdown", "Markdown", aliases: ["md"], .markdown)
    static let shell = Language(
        "shell", "Shell", aliases: ["bash", "sh", "zsh"], .shell)
    static let svg = Language("svg", "SVG", .markup(isHTML: false))
    static let xml = Language("xml", "XML", aliases: ["xsd", "xsl"], .markup(isHTML: false))
    static let yaml = Language("yaml", "YAML", aliases: ["yml"], .yaml)
}
