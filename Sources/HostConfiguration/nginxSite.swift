import Escaping
import Permanence

/// The site, for the `server` block of nginx.
///
/// In values, `$` starts a variable and nothing escapes it. So what a path has is taken from the
/// request by patterns, in which it can be escaped.
func nginxSite(_ site: HostedSite) -> String {
    let lines = [introduction(site)] + root(site) + [variables(site)] + [location(site)]
    return lines.joined(separator: "\n") + "\n"
}

private func introduction(_ site: HostedSite) -> String {
    comment(
        """

        Serves the site. It belongs into a server block, with what is not known here:

            server {
                listen 80;
                server_name \(site.hostName ?? "docs.example.com");
                root /srv/www;
                include /etc/nginx/docs-site.nginx.conf;
            }

        The files of the site, the folder Public, have to be in /srv/www/\(site.folder)
        It has the redirects, so redirects.nginx.conf is not needed beside it.
        """)
}

/// The header fields that all responses have.
private let fixedFields = siteHeaders.map {
    "    add_header \($0.name) \(serverQuoted($0.value)) always;"
}

/// The redirect from the root of the site without its slash, which is outside of the site.
private func root(_ site: HostedSite) -> [String] {
    guard site.basePath != "/" else { return [] }
    let path = serverQuoted(String(percentDecoded(site.basePath).dropLast()))
    let target = site.basePath.replacing("$", with: "%24")
    return ["", "# The address without its slash", "location = \(path) {"] + fixedFields
        + [
            "    add_header Cache-Control \(askedCaching) always;",
            "    absolute_redirect off;", "    return 301 \"\(target)$is_args$args\";", "}",
        ]
}

/// What depends on the request: the form of the page, and values of header fields.
private func variables(_ site: HostedSite) -> String {
    let base = escapedPattern(percentDecoded(site.basePath))
    let folders = site.languageFolders.map(escapedPattern).joined(separator: "|")
    let folder = "(?<docs_folder>\(folders.isEmpty ? "" : "(?:\(folders))?"))"
    let accept = acceptPatterns.map {
        // nginx percent-encodes $1 if the path of the request was; a name keeps the type as it is.
        "if ($http_accept ~* \(serverQuoted(named($0)))) { set $docs_type $docs_range; }"
    }
    let twins = twinForms.map {
        "if ($docs_type ~* \(serverQuoted("^\($0.pattern)$"))) { set $docs_twin \($0.ending); }"
    }
    var lines =
        ["", "# The form of a page that the client likes best", "set $docs_type \"\";"] + accept
        + ["set $docs_twin html;"] + twins
    lines += [
        "", "# Other forms have the same address, so caches have to look at Accept.",
        "set $docs_vary \"\";",
        "if ($request_uri ~ \(serverQuoted(#"^[^?]*/(?:\?|$)"#))) { set $docs_vary Accept; }",
        "", "# Assets with a version never change.",
        "set $docs_cache \(askedCaching);", "set $docs_file \"$uri?v=$arg_v\";",
        "if ($docs_file ~ \(serverQuoted("^\(base)assets/.*\\?v=[0-9A-Za-z]+$"))) "
            + "{ set $docs_cache \"\(foreverCaching)\"; }",
        "", "# The page that a problem document is about", "set $docs_link \"\";",
        "", "# The page for addresses that do not exist, in the language of the folder",
        "set $docs_missing \"\";",
        "if ($uri ~ \(serverQuoted("^(?<docs_base>\(base))\(folder)"))) "
            + "{ set $docs_missing \"${docs_base}${docs_folder}404.html\"; }",
    ]
    return lines.joined(separator: "\n")
}

/// A pattern with a name for its first group.
private func named(_ pattern: String) -> String {
    pattern.replacing(/\((?!\?)/, with: "(?<docs_range>", maxReplacements: 1)
}

/// The locations of problem documents: with the page that they are about, for gateways that send
/// the file as it is.
private func problemDocuments(_ site: HostedSite) -> [String] {
    let type = "types { } default_type application/problem+json;"
    let other = "    location ~ \(serverQuoted(#"\.problem\.json$"#)) { \(type) }"
    guard let address = site.address?.replacing("$", with: "%24") else { return [other] }
    let base = escapedPattern(percentDecoded(site.basePath))
    let pattern = "^\(base)(?<docs_page>[A-Za-z0-9/._~-]+)\\.problem\\.json$"
    return [
        "    location ~ \(serverQuoted(pattern)) {", "        \(type)",
        "        set $docs_link \(serverQuoted("<\(address)$docs_page/>; rel=\"help\""));", "    }",
        other,
    ]
}

private func location(_ site: HostedSite) -> String {
    let texts = site.sortedMediaTypes.filter { $0.type.contains("charset") }
        .map { mediaTypeEssence($0.type) }
    // nginx has text/html in the list by itself, and complains of types that stand there twice.
    let charsetTypes = texts.reduce(into: [String]()) { list, type in
        if type != "text/html", !list.contains(type) { list.append(type) }
    }
    let types = site.sortedMediaTypes.map { "        \(mediaTypeEssence($0.type)) \($0.name);" }
    let charset =
        charsetTypes.isEmpty ? [] : ["    charset_types \(charsetTypes.joined(separator: " "));"]
    let link = site.address == nil ? [] : ["    add_header Link $docs_link;"]
    let head =
        ["", "location ^~ \(serverQuoted(percentDecoded(site.basePath))) {"]
        + ["    absolute_redirect off;", "    index index.html;", "    etag on;"]
        + ["    charset utf-8;"] + charset + ["    types {"] + types + ["    }"]
        + [
            "    default_type application/octet-stream;",
            "    error_page 403 404 =404 $docs_missing;",
        ]
    let headers =
        fixedFields + [
            "    add_header Cache-Control $docs_cache always;",
            "    add_header Vary $docs_vary always;",
        ]
        + link
    let hidden = #"    location ~ "/\\.(?!well-known/)" { return 404; }"#
    let inner = #"""
            location ~ "^(?<docs_path>.*)/$" {
                if (-f ${request_filename}index.$docs_twin) { rewrite ^ "${uri}index.$docs_twin" last; }
                if (-f $document_root$docs_path.$docs_twin) { rewrite ^ "$docs_path.$docs_twin" last; }
            }
        }
        """#
    let redirects = nginxLocations(site.redirects, basePath: site.basePath)
    let moved = redirects.isEmpty ? [] : ["", "    # Redirects"] + redirects.map { "    \($0)" }
    return (head + headers + moved + ["", hidden] + problemDocuments(site) + [inner]).joined(
        separator: "\n")
}
