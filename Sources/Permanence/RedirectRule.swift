/// A redirect as a web server is told of it.
package struct RedirectRule: Sendable, Equatable {
    /// The old path below the site's root, as it is, not percent-encoded.
    package var path: String
    /// The path and fragment of the new place on the same host, or its absolute URL, ready to stand
    /// in a `Location` header.
    package var location: String

    package init(path: String, location: String) {
        self.path = path
        self.location = location
    }
}

/// A web server or host that can be told of redirects by a file.
package enum RedirectHost: String, Sendable, CaseIterable {
    case netlify
    case cloudflare
    case nginx

    /// The file's path on the site.
    package var path: String {
        switch self {
        case .netlify, .cloudflare: "_redirects"
        case .nginx: "redirects.nginx.conf"
        }
    }
}
