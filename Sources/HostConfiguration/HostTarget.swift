/// A web server, a proxy or a hosting service that a configuration is written for.
package enum HostTarget: String, Sendable, CaseIterable {
    case nginx
    case caddy
    case apache
    case envoy
    case traefik
    case netlify
    case cloudflare
    case githubPages = "github-pages"

    /// The name that people know it by.
    package var label: String {
        switch self {
        case .nginx: "nginx"
        case .caddy: "Caddy"
        case .apache: "Apache"
        case .envoy: "Envoy"
        case .traefik: "Traefik"
        case .netlify: "Netlify"
        case .cloudflare: "Cloudflare Pages"
        case .githubPages: "GitHub Pages"
        }
    }

    /// The parts of the configuration that there are for it.
    package var parts: [HostPart] {
        switch self {
        case .nginx, .caddy, .apache, .envoy, .traefik: [.site, .gateway]
        case .netlify, .cloudflare, .githubPages: [.site]
        }
    }

    /// What the file with a part is called where nobody says it.
    package func fileName(of part: HostPart) -> String {
        switch self {
        case .nginx: "docs-\(part.rawValue).nginx.conf"
        case .caddy: "docs-\(part.rawValue).caddy"
        case .apache: "docs-\(part.rawValue).apache.conf"
        case .envoy: "docs-\(part.rawValue).envoy.yaml"
        case .traefik: "docs-\(part.rawValue).traefik.yaml"
        case .netlify: "netlify.toml"
        case .cloudflare: "_headers"
        case .githubPages: "docs.yml"
        }
    }

    /// The error statuses that it answers by itself, without a response of the API.
    ///
    /// Traefik replaces the responses of the API that have the status as well, so its list is short.
    var gatewayStatuses: Set<Int> {
        switch self {
        case .nginx: [400, 401, 403, 404, 405, 408, 413, 414, 429, 431, 500, 502, 503, 504]
        case .caddy: [401, 403, 404, 413, 429, 500, 502, 503, 504]
        case .apache: [400, 401, 403, 404, 405, 408, 413, 414, 429, 500, 502, 503, 504]
        case .envoy: [400, 401, 403, 404, 408, 413, 426, 429, 431, 500, 502, 503, 504]
        case .traefik: [413, 429, 502, 503, 504]
        case .netlify, .cloudflare, .githubPages: []
        }
    }

    /// Those of them that it answers with while the API is down or too slow.
    var outageStatuses: [Int] {
        switch self {
        case .nginx: [502, 504]
        case .apache: [502, 503]
        case .caddy, .envoy, .traefik: [502, 503, 504]
        case .netlify, .cloudflare, .githubPages: []
        }
    }
}
