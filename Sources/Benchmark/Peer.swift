import Foundation

/// Another program that makes a site of Markdown files.
struct Peer {
    let name: String
    /// The command that builds the site.
    let command: [String]
    /// How many pages it is asked for at most: some take minutes for more.
    let limit: Int
    /// The files of a project beside its pages.
    private let files: [String: String]
    /// The folder of its pages.
    private let folder: String
    /// The name of the first page: for Hugo, `index.md` would make all others its attachments.
    private var home = "index.md"
    /// Whether it wants a list of all pages.
    private let hasSummary: Bool

    static let all = [hugo, zensical, mdBook]

    /// Whether the program is on this machine.
    var isInstalled: Bool { isProgramInstalled(name) }

    /// Writes a project with the pages of a corpus, each with its title in front.
    func write(_ corpus: Corpus, to project: String) throws {
        func write(_ text: String, to path: String) throws {
            let url = URL(fileURLWithPath: "\(project)/\(path)")
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url)
        }
        for (path, text) in files { try write(text, to: path) }
        try write("# Errors\n\nAll codes.\n", to: "\(folder)/\(home)")
        var summary = "# Summary\n\n- [Errors](index.md)\n"
        for number in 0..<corpus.pages {
            let name = corpus.name(number)
            let title = "---\ntitle: \(name)\n---\n"
            let text = (hasSummary ? "# \(name)\n\n" : title) + corpus.page(number)
            try write(text, to: "\(folder)/errors/\(name).md")
            summary += "- [\(name)](errors/\(name).md)\n"
        }
        if hasSummary { try write(summary, to: "\(folder)/SUMMARY.md") }
    }

    /// With a theme of one page and an index of titles, and colours for code.
    private static let hugo = Peer(
        name: "hugo", command: ["hugo", "--quiet"], limit: 10_000,
        files: [
            "hugo.toml": """
            baseURL = "https://errors.example.com/"
            title = "Errors"
            disableKinds = ["taxonomy", "term", "rss", "sitemap"]
            [outputs]
            home = ["html", "json"]

            """,
            "layouts/index.html": "<!doctype html><title>{{ .Title }}</title>{{ .Content }}\n",
            "layouts/index.json":
                "[{{ range $i, $p := site.RegularPages }}{{ if $i }},{{ end }}"
                + "{\"url\":{{ $p.RelPermalink | jsonify }},\"title\":{{ $p.Title | jsonify }}}"
                + "{{ end }}]\n",
            "layouts/_default/list.html":
                "<!doctype html><title>{{ .Title }}</title>{{ range .Pages }}"
                + "<a href=\"{{ .RelPermalink }}\">{{ .Title }}</a>{{ end }}\n",
            "layouts/_default/single.html": """
            <!doctype html><html lang="en"><head><meta charset="utf-8">
            <title>{{ .Title }}</title></head><body><nav><a href="/">Errors</a></nav>
            <main><h1>{{ .Title }}</h1>{{ .Content }}</main></body></html>

            """,
        ], folder: "content", home: "_index.md", hasSummary: false)

    private static let zensical = Peer(
        name: "zensical", command: ["zensical", "build"], limit: 1_000,
        files: ["zensical.toml": "[project]\nsite_name = \"Errors\"\n"], folder: "docs",
        hasSummary: false)

    private static let mdBook = Peer(
        name: "mdbook", command: ["mdbook", "build"], limit: 1_000,
        files: ["book.toml": "[book]\ntitle = \"Errors\"\n"], folder: "src", hasSummary: true)
}
