import Escaping
import Permanence

/// The site, for a site block of Caddy.
func caddySite(_ site: HostedSite) -> String {
    let base = percentDecoded(site.basePath)
    let lines =
        [introduction(site)] + negotiation() + ["", "route {"]
        + (fields(base) + redirects(site) + files(site, base)).map { $0.isEmpty ? "" : "\t\($0)" }
        + ["}"]
        + missing(site, base)
    return lines.joined(separator: "\n") + "\n"
}

private func introduction(_ site: HostedSite) -> String {
    comment(
        """

        Serves the site. It belongs into a site block, with what is not known here:

            \(site.authority ?? "docs.example.com") {
                root * /srv/www
                import /etc/caddy/docs-site.caddy
            }

        The files of the site, the folder Public, have to be in /srv/www/\(site.folder)
        """)
}

/// The form of a page that the client likes best; the first pattern that matches is right.
private func negotiation() -> [String] {
    let types = acceptPatterns.reversed().map { "\t~(?i)\($0) \"${1}\"" }
        .map { line in quotedPattern(line) }
    let forms = twinForms.map { quotedPattern("\t~(?i)^\($0.pattern)$ \($0.ending)") }
    return ["# The form of a page that the client likes best", "map {header.Accept} {docs_type} {"]
        + types + ["\tdefault \"\"", "}", "map {docs_type} {docs_twin} {"] + forms
        + [
            "\tdefault html", "}", "map {query} {docs_query} {", "\t~(.+) \"?${1}\"",
            "\tdefault \"\"", "}", "map {path} {docs_path} {", "\t~^(.*)/$ \"${1}\"",
            "\tdefault \"\"", "}",
        ]
}

/// A line of a map with its pattern between backticks, in which nothing is escaped.
private func quotedPattern(_ line: String) -> String {
    guard let space = line.lastIndex(of: " ") else { return line }
    let pattern = line[..<space].drop { $0 == "\t" }
    return "\t`\(pattern)`\(line[space...])"
}

private func redirects(_ site: HostedSite) -> [String] {
    var lines: [String] = ["", "# Redirects"]
    if site.basePath != "/" {
        let pattern = "^\(escapedPattern(String(percentDecoded(site.basePath).dropLast())))$"
        lines += redirect("docs_root", pattern, to: site.basePath)
    }
    for (number, rule) in site.redirects.enumerated() {
        let path = escapedPattern(percentDecoded(site.basePath) + rule.path)
        let pattern = "^\(path)\(rule.path.hasSuffix("/") ? "?" : "")$"
        lines += redirect("docs_moved_\(number + 1)", pattern, to: rule.location)
    }
    return lines
}

/// A redirect with the query of the request before the fragment.
private func redirect(_ name: String, _ pattern: String, to location: String) -> [String] {
    let parts = location.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let query = parts[0].contains("?") ? "" : "{docs_query}"
    let fragment = parts.count > 1 ? "#\(parts[1])" : ""
    return [
        "@\(name) path_regexp `\(pattern)`",
        "redir @\(name) `\(parts[0])\(query)\(fragment)` 301",
    ]
}

/// The header fields of all responses, also of redirects and of the root without its slash.
private func fields(_ base: String) -> [String] {
    [
        "@docs_any path_regexp `^\(escapedPattern(String(base.dropLast())))(?:/|$)`",
        "header @docs_any {",
    ]
        + siteHeaders.map { "\t\($0.name) `\($0.value)`" }
        + ["\tCache-Control \(askedCaching)", "}"]
}

private func files(_ site: HostedSite, _ base: String) -> [String] {
    let pattern = escapedPattern(base)
    let hidden = [
        "", "@docs path_regexp `^\(pattern)`", "@docs_hidden {",
        "\tpath_regexp `^\(pattern)(?:.*/)?\\.`",
        "\tnot path_regexp `^\(pattern)(?:.*/)?\\.well-known/`", "}", "error @docs_hidden 404", "",
    ]
    let forms = [
        "", "@docs_versioned {", "\tpath_regexp `^\(pattern)assets/`",
        "\texpression {query}.startsWith(\"v=\")",
        "\tfile", "}", "header @docs_versioned Cache-Control `\(foreverCaching)`", "",
        "@docs_page path_regexp `^\(pattern)(?:.*/)?$`", "header @docs_page Vary Accept",
        "@docs_twin {", "\tpath_regexp `^\(pattern)(?:.*/)?$`",
        "\tfile {", "\t\ttry_files {docs_path}/index.{docs_twin} {docs_path}.{docs_twin}",
        "\t}", "}", "rewrite @docs_twin {http.matchers.file.relative}",
    ]
    let types = site.sortedMediaTypes.enumerated().flatMap { number, media in
        [
            "@docs_type_\(number + 1) path_regexp `^\(pattern).*\\.\(escapedPattern(media.name))$`",
            "header @docs_type_\(number + 1) Content-Type `\(media.type)`",
        ]
    }
    return hidden + forms + [""] + types + problemType(pattern) + link(site) + [
        "", "file_server @docs",
    ]
}

private func problemType(_ pattern: String) -> [String] {
    [
        "@docs_problem path_regexp `^\(pattern).*\\.problem\\.json$`",
        "header @docs_problem Content-Type application/problem+json",
    ]
}

/// The page that a problem document is about, for gateways that send the file as it is.
private func link(_ site: HostedSite) -> [String] {
    guard let address = site.address else { return [] }
    let base = escapedPattern(percentDecoded(site.basePath))
    return [
        "@docs_example {",
        "\tpath_regexp docs_example `^\(base)([A-Za-z0-9/._~-]+)\\.problem\\.json$`", "\tfile", "}",
        "header @docs_example Link `<\(address){re.docs_example.1}/>; rel=\"help\"`",
    ]
}

/// The pages for addresses that do not exist, in the language of the folder.
private func missing(_ site: HostedSite, _ base: String) -> [String] {
    var lines: [String] = []
    for (number, folder) in (site.languageFolders + [""]).enumerated() {
        let path = escapedPattern(base + folder)
        lines += [
            "\t@docs_missing_\(number + 1) {", "\t\texpression {err.status_code} == 404",
            "\t\tpath_regexp `^\(path)`", "\t}", "\thandle @docs_missing_\(number + 1) {",
            "\t\trewrite * `\(rewritten(base + folder))404.html`",
            "\t\theader Content-Type `text/html; charset=utf-8`",
            "\t\theader Cache-Control \(askedCaching)",
            "\t\tfile_server {", "\t\t\tstatus 404", "\t\t}", "\t}",
        ]
    }
    return ["", "handle_errors {"] + lines + ["}"]
}

/// A path to rewrite to.
///
/// Caddy 2.6 looks for a file of the name as it is written, later ones decode it; so only what would
/// mean something else is encoded.
private func rewritten(_ path: String) -> String {
    ["%", "?", "#", "{", "}", "`"].reduce(path) { path, character in
        path.replacing(character, with: percentEncoded(path: character))
    }
}
