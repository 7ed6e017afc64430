import Escaping
import Permanence
import YAMLSource

/// The site, as a virtual host of Envoy's routes.
func envoySite(_ site: HostedSite) -> String {
    let host = site.authority.map { [$0] + ($0.contains(":") ? [] : ["\($0):*"]) } ?? ["*"]
    let fields = siteHeaders.map { fieldToSet($0.name.lowercased(), $0.value) }
    let other = JSON.members([
        "match": .members(["prefix": .string(site.basePath)]),
        "route": .members(["cluster": .string("docs")]),
    ])
    let virtualHost = JSON.members([
        "name": .string("docs"), "domains": .strings(host),
        "response_headers_to_add": .array(fields), "routes": .array(redirects(site) + [other]),
    ])
    return introduction(site)
        + yamlText(of: .members(["name": .string("docs"), "virtual_hosts": .array([virtualHost])]))
}

private func introduction(_ site: HostedSite) -> String {
    comment(
        """

        Redirects and header fields of the site: a RouteConfiguration, for route_config of an
        HttpConnectionManager, or for RDS.

        Envoy sends no files. The cluster "docs" is a web server that has the folder Public at
        \(site.basePath) and sends media types, pages for addresses that do not exist, and the form
        of a page that Accept asks for: one with a configuration by "docs generate --host nginx",
        caddy or apache. Envoy hands it the request as it is.
        """)
}

/// The redirects by paths as clients send them, with and without the slash at the end.
private func redirects(_ site: HostedSite) -> [JSON] {
    var routes: [JSON] = []
    var written: Set<String> = []
    for (path, location) in site.moves {
        let paths = [path] + (path.hasSuffix("/") ? [String(path.dropLast())] : [])
        for path in paths where !path.isEmpty && written.insert(path).inserted {
            routes.append(redirect(path, to: location))
        }
    }
    return routes
}

/// A redirect that keeps the query, or, to another host or a place on a page, one without it.
private func redirect(_ path: String, to location: String) -> JSON {
    let match = JSON.members(["path": .string(path)])
    guard location.hasPrefix("/"), !location.contains("#") else {
        return .members([
            "match": match, "direct_response": .members(["status": .integer(301)]),
            "response_headers_to_add": .array([fieldToSet("location", location)]),
        ])
    }
    return .members(["match": match, "redirect": .members(["path_redirect": .string(location)])])
}

/// A header field; a percent sign starts a value of the request, and two are one.
private func fieldToSet(_ name: String, _ value: String) -> JSON {
    .members([
        "header": .members([
            "key": .string(name), "value": .string(value.replacing("%", with: "%%")),
        ]),
        "append_action": .string("OVERWRITE_IF_EXISTS_OR_ADD"),
    ])
}
