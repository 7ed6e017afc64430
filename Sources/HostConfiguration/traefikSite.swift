import Escaping
import Permanence
import YAMLSource

/// The site, as dynamic configuration of Traefik.
func traefikSite(_ site: HostedSite) -> String {
    let redirects = redirects(site).enumerated().map { number, redirect in
        JSONMember(key: "docs-moved-\(number + 1)", value: redirect)
    }
    let fields = siteHeaders.map { JSONMember(key: $0.name, value: .string($0.value)) }
    let headers = JSON.members(["headers": .members(["customResponseHeaders": .object(fields)])])
    // The first one sees the responses of all others, so redirects get the fields as well.
    let middlewares = [JSONMember(key: "docs-headers", value: headers)] + redirects
    let router = JSON.members([
        "rule": .string(rule(site)), "middlewares": .strings(middlewares.map(\.key)),
        "service": .string("docs"),
    ])
    return introduction(site)
        + yamlText(
            of: .members([
                "http": .members([
                    "routers": .members(["docs": router]), "middlewares": .object(middlewares),
                ])
            ]))
}

private func introduction(_ site: HostedSite) -> String {
    comment(
        """

        Redirects and header fields of the site: a file of dynamic configuration.

        Traefik sends no files. The service "docs", which another file has to define, is a web server
        that has the folder Public at \(site.basePath) and sends media types, pages for addresses that
        do not exist, and the form of a page that Accept asks for: one with a configuration by
        "docs generate --host nginx", caddy or apache. Traefik hands it the request as it is.
        """)
}

private func rule(_ site: HostedSite) -> String {
    let name = site.hostName
    let path = percentDecoded(site.basePath)
    let conditions =
        [name.map { "Host(\(JSON.string($0).lineText))" }]
        + [path == "/" ? nil : "PathPrefix(\(JSON.string(String(path.dropLast())).lineText))"]
    let text = conditions.compactMap(\.self).joined(separator: " && ")
    return text.isEmpty ? "PathPrefix(\"/\")" : text
}

/// The redirects, by patterns for the whole URL as clients send it.
private func redirects(_ site: HostedSite) -> [JSON] {
    return site.moves.map { path, location in
        let parts = location.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let place = location.hasPrefix("/") ? "${1}" + literal(parts[0]) : literal(parts[0])
        let query = parts[0].contains("?") ? "" : "${2}"
        let fragment = parts.count > 1 ? "#" + literal(parts[1]) : ""
        let end = path.hasSuffix("/") ? "?" : ""
        return .members([
            "redirectRegex": .members([
                "regex": .string("^(https?://[^/]+)\(escapedPattern(path))\(end)(\\?.*)?$"),
                "replacement": .string(place + query + fragment),
                "permanent": .bool(true),
            ])
        ])
    }
}

/// A text in which a replacement finds no group.
private func literal(_ text: Substring) -> String { String(text).replacing("$", with: "$$") }
