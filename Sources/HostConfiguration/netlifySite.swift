import ErrorCatalog
import Escaping
import Permanence

/// The site, for Netlify's file `netlify.toml`.
func netlifySite(_ site: HostedSite) -> String {
    let isAtRoot = site.basePath == "/"
    let output = isAtRoot ? "Public" : "www\(percentDecoded(site.basePath).dropLast())"
    let text = comment(
        """

        Serves the site. Netlify reads it from the top of the repository.
        Netlify can't choose the form of a page by Accept: ask for errors/429.md or errors/429.json.
        It has the redirects, so _redirects is not needed beside it.
        """)
    let build = [
        "[build]", "command = \(quoted("docs build --locked --output \(shellQuoted(output))"))",
        "publish = \(quoted(isAtRoot ? "Public" : "www"))", "",
    ]
    let fields = siteHeaders + [("Cache-Control", askedCaching)]
    let lines = build + headers("\(site.basePath)*", fields) + types(site) + redirects(site)
    return text + lines.joined(separator: "\n")
}

private func headers(_ path: String, _ fields: [(name: String, value: String)]) -> [String] {
    ["[[headers]]", "for = \(quoted(path))", "[headers.values]"]
        + fields.map { "\($0.name) = \(quoted($0.value))" } + [""]
}

/// The media types that Netlify can't know, file by file: its patterns end with their asterisk.
private func types(_ site: HostedSite) -> [String] {
    site.problemDocuments.flatMap {
        headers(
            site.basePath + percentEncoded(path: $0),
            [("Content-Type", problemMediaType)])
    }
}

private func redirects(_ site: HostedSite) -> [String] {
    let moved = site.moves.flatMap {
        redirect($0.path, to: $0.location, status: 301, isForced: true)
    }
    let missing = (site.languageFolders + [""]).flatMap { folder in
        let path = site.basePath + percentEncoded(path: folder)
        return redirect("\(path)*", to: "\(path)404.html", status: 404, isForced: false)
    }
    return moved + missing
}

private func redirect(
    _ path: String, to location: String, status: Int, isForced: Bool
) -> [String] {
    ["[[redirects]]", "from = \(quoted(path))", "to = \(quoted(location))", "status = \(status)"]
        + (isForced ? ["force = true"] : []) + [""]
}

/// A basic string of TOML, which has the escapes of JSON.
private func quoted(_ text: String) -> String {
    JSON.string(text).lineText.replacing("\u{7F}", with: "\\u007F")
}
