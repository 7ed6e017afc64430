import Escaping
import Permanence

/// The site, for a `VirtualHost` of Apache.
func apacheSite(_ site: HostedSite) -> String {
    let base = escapedPattern(percentDecoded(site.basePath))
    let lines =
        [introduction(site), "RewriteEngine On"] + redirects(site) + negotiation(base)
        + ["", "<LocationMatch \(serverQuoted("^\(base.dropLast())(?:/|$)"))>"]
        + location(site).map { "    \($0)" } + ["</LocationMatch>"] + languages(site)
        + problemDocuments(site, base)
    return lines.joined(separator: "\n") + "\n"
}

private func introduction(_ site: HostedSite) -> String {
    return comment(
        """

        Serves the site. It belongs into a virtual host, with what is not known here:

            <VirtualHost *:80>
                ServerName \(site.hostName ?? "docs.example.com")
                DocumentRoot /srv/www
                <Directory /srv/www>
                    Require all granted
                </Directory>
                Include /etc/apache2/docs-site.apache.conf
            </VirtualHost>

        The files of the site, the folder Public, have to be in /srv/www/\(site.folder)
        It needs mod_dir, mod_headers, mod_mime and mod_rewrite.
        """)
}

private func redirects(_ site: HostedSite) -> [String] {
    ["", "# Redirects"]
        + site.moves.flatMap { path, location in
            let end = path.hasSuffix("/") ? "?$" : "$"
            return redirect("^\(escapedPattern(percentDecoded(path)))\(end)", to: location)
        }
}

/// A redirect, with the query of the request before the fragment.
private func redirect(_ pattern: String, to location: String) -> [String] {
    let parts = location.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let rule = { (target: String, flags: String) in
        "RewriteRule \(rewriteQuoted(pattern)) \(rewriteQuoted(target)) [R=301,L,NE\(flags)]"
    }
    let place = substitution(parts[0])
    guard parts.count > 1 else {
        return [rule(place, parts[0].contains("?") ? ",QSD" : "")]
    }
    let fragment = "#" + substitution(parts[1])
    let withQuery = [
        "RewriteCond %{QUERY_STRING} .", rule("\(place)?%{QUERY_STRING}\(fragment)", ""),
    ]
    return (parts[0].contains("?") ? [] : withQuery) + [rule(place + fragment, "")]
}

/// A pattern or a substitution between double quotes, as mod_rewrite reads them: nothing escapes a
/// quote, and a backslash stays one.
private func rewriteQuoted(_ text: String) -> String {
    "\"" + text.replacing("\"", with: "\\x22") + "\""
}

/// A text in which a substitution finds nothing to put in.
private func substitution(_ text: Substring) -> String {
    String(text).replacing("\\", with: "%5C").replacing("$", with: "%24")
        .replacing("\"", with: "%22").replacing("%", with: "\\%")
}

private func negotiation(_ base: String) -> [String] {
    let pages = rewriteQuoted("^\(base)(?:.*/)?$")
    let twin = rewriteQuoted("^(\(base.dropLast())(?:/.*)?)/$")
    let types = acceptPatterns.flatMap {
        [
            "RewriteCond %{HTTP:Accept} \(rewriteQuoted($0)) [NC]",
            "RewriteRule \(pages) - [E=docs_type:%1]",
        ]
    }
    let forms = twinForms.flatMap {
        [
            "RewriteCond %{ENV:docs_type} \(rewriteQuoted("^\($0.pattern)$")) [NC]",
            "RewriteRule \(pages) - [E=docs_twin:\($0.ending)]",
        ]
    }
    let files = ["/index.", "."].flatMap {
        [
            "RewriteCond %{ENV:docs_twin} .",
            "RewriteCond %{DOCUMENT_ROOT}$1\($0)%{ENV:docs_twin} -f",
            "RewriteRule \(twin) $1\($0)%{ENV:docs_twin} [PT,L]",
        ]
    }
    return ["", "# The form of a page that the client likes best"] + types + forms + files
        + [
            "", "# Names that start with a dot are not for readers.",
            "RewriteRule \(rewriteQuoted("^\(base)(?:.*/)?\\.(?!well-known/)")) - [R=404,L]",
        ]
}

private func location(_ site: HostedSite) -> [String] {
    let base = escapedPattern(percentDecoded(site.basePath))
    let fixed = siteHeaders.map { "Header always set \($0.name) \(serverQuoted($0.value))" }
    let types = site.sortedMediaTypes.map { "AddType \(serverQuoted($0.type)) .\($0.name)" }
    let versioned =
        "expr=%{QUERY_STRING} =~ /^v=/ && %{REQUEST_URI} =~ m#^\(base)assets/# "
        + "&& %{REQUEST_STATUS} -in {'200','206','304'}"
    return [
        "DirectoryIndex index.html", "Options -Indexes -MultiViews", "FileETag MTime Size",
        "ErrorDocument 403 \(site.basePath)404.html", "ErrorDocument 404 \(site.basePath)404.html",
    ] + fixed + [
        "Header always set Cache-Control \(askedCaching)",
        "Header always set Cache-Control \(serverQuoted(foreverCaching)) \(serverQuoted(versioned))",
        "Header always merge Vary Accept "
            + serverQuoted("expr=%{THE_REQUEST} =~ m#^\\S+ [^?\\s]*/[?\\s]#"),
    ] + types
}

/// The pages for addresses that do not exist, in the other languages.
private func languages(_ site: HostedSite) -> [String] {
    site.languageFolders.flatMap { folder in
        let path = escapedPattern(percentDecoded(site.basePath) + folder)
        let page = "\(site.basePath)\(percentEncoded(path: folder))404.html"
        return [
            "<LocationMatch \(serverQuoted("^\(path)"))>", "    ErrorDocument 403 \(page)",
            "    ErrorDocument 404 \(page)", "</LocationMatch>",
        ]
    }
}

/// The media type of problem documents, and the page that each is about, for gateways that send the
/// file as it is.
private func problemDocuments(_ site: HostedSite, _ base: String) -> [String] {
    let type = [
        "<LocationMatch \(serverQuoted("^\(base).*\\.problem\\.json$"))>",
        "    ForceType application/problem+json", "</LocationMatch>",
    ]
    guard let address = site.address else { return type }
    let link = address.replacing("%", with: "%%")
    let pattern = "^\(base)(?<docs_page>[A-Za-z0-9/._~-]+)\\.problem\\.json$"
    return type + [
        "<LocationMatch \(serverQuoted(pattern))>",
        "    Header set Link \(serverQuoted("<\(link)%{MATCH_DOCS_PAGE}e/>; rel=\"help\""))",
        "</LocationMatch>",
    ]
}
