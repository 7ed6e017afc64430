import Diagnostics
import Escaping
package import Permanence

/// What a host has to know of a site, and of the API that the site is about.
package struct HostedSite: Sendable {
    /// The address of the site, ending in `/`; `nil` if nobody said.
    package var address: String?
    /// The path of the site's root on its host, percent-encoded, starting and ending in `/`.
    package var basePath: String
    package var redirects: [RedirectRule]
    /// The folders of the other languages, each ending in `/`, with a `404.html` of its own.
    package var languageFolders: [String]
    /// The media types of its files by the extension of their names, without a dot; a text has the
    /// parameter `charset`.
    package var mediaTypes: [String: String]
    /// The paths of its problem documents.
    package var problemDocuments: [String]
    /// The errors of the API that a gateway may have to answer.
    package var gatewayErrors: [GatewayError]

    /// - Parameters:
    ///   - address: the address of the site, ending in `/`.
    ///   - basePath: the path of its root on its host, percent-encoded, starting and ending in `/`.
    ///   - redirects: its redirects.
    ///   - languageFolders: the folders of the other languages, each ending in `/`.
    ///   - mediaTypes: the media types of its files by extension.
    ///   - problemDocuments: the paths of its problem documents.
    ///   - gatewayErrors: the errors of the API that a gateway may have to answer.
    package init(
        address: String? = nil, basePath: String = "/", redirects: [RedirectRule] = [],
        languageFolders: [String] = [], mediaTypes: [String: String] = [:],
        problemDocuments: [String] = [], gatewayErrors: [GatewayError] = []
    ) {
        self.address = address
        self.basePath = basePath
        self.redirects = redirects
        self.languageFolders = languageFolders
        self.mediaTypes = mediaTypes
        self.problemDocuments = problemDocuments
        self.gatewayErrors = gatewayErrors
    }

    /// The extensions in the order of the alphabet, each with its media type.
    var sortedMediaTypes: [(name: String, type: String)] {
        mediaTypes.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// Host and port of the address.
    var authority: String? {
        address.map { String($0.drop { $0 != "/" }.dropFirst(2).prefix { $0 != "/" }) }
    }

    /// Host of the address without a port; an IPv6 address keeps its brackets (RFC 3986 §3.2.2).
    var hostName: String? {
        authority.map { authority in
            guard let end = authority.firstIndex(of: "]") else {
                return String(authority.prefix { $0 != ":" })
            }
            return String(authority[...end])
        }
    }

    /// The paths on the host that lead elsewhere, percent-encoded, with where they lead.
    ///
    /// The root of the site without its slash is one of them.
    var moves: [(path: String, location: String)] {
        let root = basePath == "/" ? [] : [(String(basePath.dropLast()), basePath)]
        return root + redirects.map { (basePath + percentEncoded(path: $0.path), $0.location) }
    }

    /// Where a host that takes files from a folder expects them, as a path below that folder.
    ///
    /// Servers look for the decoded path.
    var folder: String { printable(String(percentDecoded(basePath).dropFirst())) }
}
