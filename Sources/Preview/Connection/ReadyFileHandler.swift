import Foundation
import HTTPTypes
import NIOCore
import NIOHTTP1

/// Answers plain requests for files that are ready to be sent, on the thread of their connection.
///
/// The library behind it answers on other threads, and the way there and back takes several times
/// as long as sending a file. What asks for anything but the whole file is left to it.
final class ReadyFileHandler: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private let responder: PreviewResponder
    /// The file that the request wants whose end has not come yet.
    private var file: ServedFile?
    /// The last date that was written.
    private var date = (second: 0, text: "")

    init(_ responder: PreviewResponder) { self.responder = responder }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head):
            // For a client that does not read, the library waits, and this would not.
            file = context.channel.isWritable ? readyFile(for: head) : nil
            if file == nil { context.fireChannelRead(data) }
        case .body: context.fireChannelRead(data)
        case .end:
            guard let file else { return context.fireChannelRead(data) }
            self.file = nil
            send(file, context)
        }
    }

    private func send(_ file: ServedFile, _ context: ChannelHandlerContext) {
        var head = HTTPResponseHead(version: .http1_1, status: .ok)
        for field in file.fields {
            head.headers.add(name: field.name.rawName, value: field.value)
        }
        head.headers.add(name: "Date", value: now())
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        if let content = file.content {
            context.write(wrapOutboundOut(.body(.byteBuffer(content))), promise: nil)
        }
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    }

    /// The date as the library behind adds it, too (RFC 9110 §6.6.1).
    private func now() -> String {
        let second = Int(Date().timeIntervalSince1970)
        if second != date.second { date = (second, HTTPDate(secondsSince1970: second).text) }
        return date.text
    }

    private func readyFile(for head: HTTPRequestHead) -> ServedFile? {
        guard head.method == .GET, head.version.isModern else { return nil }
        var host: String?
        var takesAnything = true
        for (name, value) in head.headers {
            switch name.lowercased() {
            case "host":
                guard host == nil, isLocal(value) else { return nil }
                host = value
            case "accept": takesAnything = false
            case "user-agent", "connection", "accept-encoding", "accept-language",
                "cache-control", "pragma":
                continue
            // A condition, a part, a body, another origin, or what nobody knows yet.
            default: return nil
            }
        }
        guard host != nil else { return nil }
        return responder.readyFile(
            at: head.uri.prefix { $0 != "?" }, takesAnything: takesAnything)
    }
}
