import Escaping
import HTTPTypes
import Hummingbird
import NIOCore
import Site

/// Answers the requests of the preview from memory.
struct PreviewResponder: HTTPResponder {
    typealias Context = BasicRequestContext

    let preview: LivePreview
    let attempts = AttemptCounter()

    /// The folder of the preview's own files, which no site has.
    static let ownFolder = "_docs/"

    func respond(to request: Request, context: Context) async throws -> Response {
        guard let authority = request.head.authority, isLocal(authority) else {
            return .text(
                .misdirectedRequest,
                "This preview answers to localhost, 127.0.0.1 and [::1] alone.\n")
        }
        let snapshot = preview.snapshot
        let path = percentDecoded(request.uri.path)
        let base = percentDecoded(snapshot.site.plan.basePath)
        if (path + "/").hasPrefix(base + TryResponder.folder) {
            let name = String(path.dropFirst(base.count + TryResponder.folder.count))
            let plan = snapshot.site.plan
            let responder = TryResponder(
                catalog: plan.catalog, attempts: attempts,
                address: "http://\(authority)\(plan.basePath)")
            let response = await responder.respond(to: request, trying: name)
            return request.method == .head ? response.withoutContent() : response
        }
        guard request.method == .get || request.method == .head else {
            var response = Response.text(.methodNotAllowed, "Use GET or HEAD.\n")
            response.headers[.allow] = "GET, HEAD"
            return response
        }
        let response = answer(request, path, below: base, snapshot)
        return request.method == .head ? response.withoutContent() : response
    }

    private func answer(
        _ request: Request, _ path: String, below base: String, _ snapshot: Snapshot
    ) -> Response {
        guard path.hasPrefix(base) else {
            // With a base path, the root of the host leads to the site, and so does the path without
            // its slash.
            guard path == "/" || path + "/" == base else { return notFound("", snapshot) }
            let query = path == "/" ? nil : request.uri.query.map { "?\($0)" }
            return .redirect(to: snapshot.site.plan.basePath + (query ?? ""))
        }
        let relative = String(path.dropFirst(base.count))
        if relative.hasPrefix(PreviewResponder.ownFolder) { return own(relative, request) }
        if let found = file(relative, request.headers[.accept], snapshot) { return found }
        if snapshot.site.output(at: relative + "/index.html") != nil {
            let query = request.uri.query.map { "?\($0)" } ?? ""
            return .redirect(to: request.uri.path + "/" + query)
        }
        return notFound(relative, snapshot)
    }

    /// The page for addresses that don't exist: that of the language whose folder it would be in.
    private func notFound(_ path: String, _ snapshot: Snapshot) -> Response {
        let folder = path.prefix { $0 != "/" }
        let ofLanguage = "\(folder)/404.html"
        let isThere = !folder.isEmpty && snapshot.site.output(at: ofLanguage) != nil
        return page(isThere ? ofLanguage : "404.html", .notFound, snapshot)
    }

    /// A file of the site, or the page of a folder in the form that the client likes best.
    private func file(_ path: String, _ accept: String?, _ snapshot: Snapshot) -> Response? {
        let path = path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
        guard let output = snapshot.site.output(at: path) else { return nil }
        guard output.isPage else {
            return .file(snapshot.site.bytes(of: output), type: mediaType(of: path))
        }
        let twins = snapshot.site.twins(ofPageAt: path)
        let chosen = AcceptField(accept).preferred(among: ["text/html"] + twins.map(\.mediaType))
        var response: Response
        if let twin = twins.first(where: { $0.mediaType == chosen })?.output {
            response = .file(snapshot.site.bytes(of: twin), type: mediaType(of: twin.path))
            response.headers[.contentLocation] =
                snapshot.site.plan.basePath + percentEncoded(path: twin.path)
        } else {
            response = page(path, .ok, snapshot)
        }
        if !twins.isEmpty { response.headers[.vary] = "Accept" }
        return response
    }

    /// A page with the line that reloads it.
    private func page(
        _ path: String, _ status: HTTPResponse.Status, _ snapshot: Snapshot
    ) -> Response {
        guard let output = snapshot.site.output(at: path) else {
            return .text(status, "There is nothing here.\n")
        }
        let published = snapshot.site.bytes(of: output)
        let version = contentHash(published)
        let bytes = withLiveScript(
            published, base: snapshot.site.plan.basePath, version: version)
        var response = Response.file(bytes, type: mediaType(of: path))
        response.status = status
        response.headers[.eTag] = "\"\(version)\""
        return response
    }

    private func own(_ path: String, _ request: Request) -> Response {
        switch path {
        case "\(PreviewResponder.ownFolder)live.js":
            .file(Array(liveScript.utf8), type: mediaType(of: path))
        case "\(PreviewResponder.ownFolder)events": events(request)
        default: .text(.notFound, "There is nothing here.\n")
        }
    }

    /// The state of the preview and its changes, as server-sent events (HTML standard, section
    /// 9.2).
    ///
    /// Pages of other origins are refused.
    private func events(_ request: Request) -> Response {
        if let origin = request.headers[.origin], !isSameOrigin(origin, request.head.authority) {
            return .text(.forbidden, "This preview's events are for its own pages.\n")
        }
        let preview = preview
        return Response(
            status: .ok, headers: .preview(contentType: "text/event-stream; charset=utf-8"),
            body: ResponseBody { writer in
                for await event in eventStream(of: preview) {
                    try await writer.write(ByteBuffer(string: event))
                }
                try await writer.finish(nil)
            })
    }
}
