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

    private static let liveScriptFile = ServedFile(
        Array(liveScript.utf8), type: mediaType(of: "live.js"))

    func respond(to request: Request, context: Context) async throws -> Response {
        guard let authority = request.head.authority, !hasSecondHost(request) else {
            return .text(.badRequest, "Send one Host field.\n")
        }
        guard isLocal(authority) else {
            return .text(
                .misdirectedRequest,
                "This preview answers to localhost, 127.0.0.1 and [::1] alone.\n")
        }
        let snapshot = preview.snapshot
        let path = percentDecoded(request.uri.path)
        let base = snapshot.files.basePath.decoded
        if let name = nameToTry(in: path, below: base) {
            let plan = snapshot.site.plan
            let responder = TryResponder(
                catalog: plan.catalog, attempts: attempts,
                address: "http://\(authority)\(plan.basePath)")
            let response = await responder.respond(to: request, trying: name)
            return request.method == .head ? response.withoutContent() : response
        }
        if let refusal = refusal(of: request) { return refusal }
        let response = answer(request, path, below: base, snapshot)
        return request.method == .head ? response.withoutContent() : response
    }

    /// Whether a second `Host` field is there: the first one is no header field any more.
    private func hasSecondHost(_ request: Request) -> Bool {
        request.headers.contains { $0.name.canonicalName == "host" }
    }

    /// What stands behind `_try/`; `nil` where a path leads elsewhere.
    private func nameToTry(in path: String, below base: String) -> String? {
        let (path, base, folder) = (path.utf8, base.utf8, TryResponder.folder.utf8)
        guard path.starts(with: base) else { return nil }
        let rest = path.dropFirst(base.count)
        if rest.elementsEqual(folder.dropLast()) { return "" }
        return rest.starts(with: folder) ? String(rest.dropFirst(folder.count)) : nil
    }

    /// The answer to what nobody may ask of the site.
    private func refusal(of request: Request) -> Response? {
        guard request.method == .get || request.method == .head else {
            var response = Response.text(.methodNotAllowed, "Use GET or HEAD.\n")
            response.headers[.allow] = "GET, HEAD"
            return response
        }
        guard request.head.path?.utf8.first == UInt8(ascii: "/") else {
            return .text(.badRequest, "Ask for a path, or for an address with http.\n")
        }
        guard !isFetchedByOtherOrigin(request.headers) else {
            return .text(.forbidden, "This preview is for its own pages.\n")
        }
        return nil
    }

    private func answer(
        _ request: Request, _ path: String, below base: String, _ snapshot: Snapshot
    ) -> Response {
        let files = snapshot.files
        guard path.utf8.starts(with: base.utf8) else {
            // With a base path, the root of the host leads to the site, and so does the path without
            // its slash.
            guard path == "/" || path + "/" == base else { return notFound("", files) }
            let query = path == "/" ? nil : request.uri.query.map { "?\($0)" }
            return .redirect(to: files.basePath.encoded + (query ?? ""))
        }
        let relative = String(path.utf8.dropFirst(base.utf8.count)) ?? ""
        if relative.utf8.starts(with: PreviewResponder.ownFolder.utf8) {
            return own(relative, request)
        }
        if let found = file(relative, request, files) { return found }
        if files.hasFile(at: relative + "/index.html") {
            let query = request.uri.query.map { "?\($0)" } ?? ""
            return .redirect(to: request.uri.path + "/" + query)
        }
        return notFound(relative, files)
    }

    /// The page for addresses that don't exist: that of the language whose folder it would be in.
    private func notFound(_ path: String, _ files: SiteFiles) -> Response {
        let folder = path.prefix { $0 != "/" }
        let ofLanguage = "\(folder)/404.html"
        let path = !folder.isEmpty && files.hasFile(at: ofLanguage) ? ofLanguage : "404.html"
        guard let file = files.file(at: path) else {
            return .text(.notFound, "There is nothing here.\n")
        }
        return .missing(file, files.content(of: file, at: path))
    }

    /// The file that a path leads to, where nothing but sending it as it is can be meant.
    ///
    /// - Parameters:
    ///   - path: a path as it stands in a request.
    ///   - takesAnything: whether the client says nothing of the forms that it takes.
    /// - Returns: `nil` where more is to be done.
    func readyFile(at path: Substring, takesAnything: Bool) -> ServedFile? {
        let files = preview.snapshot.files
        guard files.basePath.encoded == files.basePath.decoded,
            path.utf8.starts(with: files.basePath.encoded.utf8),
            !path.utf8.contains(UInt8(ascii: "%"))
        else { return nil }
        let relative = path.utf8.dropFirst(files.basePath.encoded.utf8.count)
        guard let file = files.keptFile(at: filePath(String(relative) ?? "")) else { return nil }
        return file.twins.isEmpty || takesAnything ? file : nil
    }

    /// The file at a path, that of a folder its page.
    private func filePath(_ path: String) -> String {
        path.isEmpty || path.utf8.last == UInt8(ascii: "/") ? path + "index.html" : path
    }

    /// A file of the site, or the page of a folder in the form that the client likes best.
    private func file(_ path: String, _ request: Request, _ files: SiteFiles) -> Response? {
        let path = filePath(path)
        guard let file = files.file(at: path) else { return nil }
        guard !file.twins.isEmpty, let accept = request.headers[.accept] else {
            return .file(file, to: request) { files.content(of: file, at: path) }
        }
        let chosen = AcceptField(accept)
            .preferred(among: ["text/html"] + file.twins.map(\.mediaType))
        guard let twin = file.twins.first(where: { $0.mediaType == chosen }),
            let form = files.file(at: twin.path)
        else { return .file(file, to: request) { files.content(of: file, at: path) } }
        return .file(form.asTwin(twin), to: request) { files.content(of: form, at: twin.path) }
    }

    private func own(_ path: String, _ request: Request) -> Response {
        switch path {
        case "\(PreviewResponder.ownFolder)live.js":
            let file = PreviewResponder.liveScriptFile
            return .file(file, to: request) { file.content ?? ByteBuffer() }
        case "\(PreviewResponder.ownFolder)events": return events(request)
        default: return .text(.notFound, "There is nothing here.\n")
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
        var fields = HTTPFields.preview(contentType: "text/event-stream; charset=utf-8")
        fields.closeToOtherOrigins()
        return Response(
            status: .ok, headers: fields,
            body: ResponseBody { writer in
                for await event in eventStream(of: preview) {
                    try await writer.write(ByteBuffer(string: event))
                }
                try await writer.finish(nil)
            })
    }
}
