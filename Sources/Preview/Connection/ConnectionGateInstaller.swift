import NIOCore
import NIOHTTP1

/// Puts what answers or refuses requests early right behind their reader, where their versions and
/// targets are still known: the library takes handlers for a later place alone.
final class ConnectionGateInstaller: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = Never

    private let responder: PreviewResponder
    private let idleTime: TimeAmount

    /// - Parameters:
    ///   - responder: knows which files are ready to be sent.
    ///   - idleTime: how long a connection may be open without a request.
    init(_ responder: PreviewResponder, idleTime: TimeAmount) {
        self.responder = responder
        self.idleTime = idleTime
    }

    func handlerAdded(context: ChannelHandlerContext) {
        let pipeline = context.pipeline.syncOperations
        do {
            let reader = try pipeline.handler(type: ByteToMessageHandler<HTTPRequestDecoder>.self)
            let handlers: [any ChannelHandler] = [
                IdleStateHandler(allTimeout: idleTime), ConnectionGate(),
                ReadyFileHandler(responder),
            ]
            try pipeline.addHandlers(handlers, position: .after(reader))
        } catch {
            context.close(promise: nil)
        }
    }
}
