/// What a host of static files answers to a request.
package struct StaticResponder: Sendable {
    /// Where the site is on its host, with a slash at its start and end.
    let root: String
    private let files: [String: [UInt8]]
    private let compressed: [String: [UInt8]]
    private let headers: [String]

    /// A host with some files.
    ///
    /// - Parameters:
    ///   - files: the content of each file by its path below the site's root.
    ///   - compressed: what clients get that take gzip, by the same paths; none must be there.
    ///   - root: where the site is on its host, with a slash at its start and end.
    ///   - headers: what every response says in addition.
    package init(
        files: [String: [UInt8]], compressed: [String: [UInt8]] = [:], root: String = "/",
        headers: [(name: String, value: String)] = []
    ) {
        self.files = files
        self.compressed = compressed
        self.root = root
        self.headers = headers.map { "\($0.name): \($0.value)" }
    }

    /// The whole response.
    ///
    /// - Parameter head: the head of a request, without the empty line at its end.
    /// - Returns: status, headers and body as they are sent.
    func response(to head: String) -> [UInt8] {
        let lines = head.split(separator: "\r\n")
        let words = (lines.first ?? "").split(separator: " ")
        guard words.count == 3, ["GET", "HEAD"].contains(words[0]) else {
            return bytes("405 Method Not Allowed", ["Content-Length: 0"], [])
        }
        let path = words[1].prefix { $0 != "?" && $0 != "#" }
        var name = path.hasPrefix(root) ? String(path.dropFirst(root.count)) : "404.html"
        if name.isEmpty || name.hasSuffix("/") { name += "index.html" }
        let isFound = files[name] != nil && path.hasPrefix(root)
        if !isFound { name = "404.html" }

        var fields = ["Content-Type: \(Self.type(of: name))", "Cache-Control: max-age=600"]
        var body = files[name] ?? []
        let takesGzip = lines.contains {
            $0.lowercased().hasPrefix("accept-encoding:") && $0.contains("gzip")
        }
        if takesGzip, let small = compressed[name] {
            body = small
            fields.append("Content-Encoding: gzip")
        }
        fields.append("Content-Length: \(body.count)")
        return bytes(isFound ? "200 OK" : "404 Not Found", fields, words[0] == "GET" ? body : [])
    }

    private func bytes(_ status: String, _ fields: [String], _ body: [UInt8]) -> [UInt8] {
        let lines = ["HTTP/1.1 \(status)"] + fields + headers + ["", ""]
        return Array(lines.joined(separator: "\r\n").utf8) + body
    }

    private static func type(of name: String) -> String {
        let types = [
            "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8",
            "js": "text/javascript; charset=utf-8", "json": "application/json",
            "svg": "image/svg+xml", "png": "image/png", "xml": "application/xml",
            "md": "text/markdown; charset=utf-8", "woff2": "font/woff2",
            "webmanifest": "application/manifest+json",
        ]
        let ending = name.split(separator: ".").last.map(String.init) ?? ""
        return types[ending] ?? "text/plain; charset=utf-8"
    }
}
