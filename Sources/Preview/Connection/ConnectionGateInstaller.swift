import NIOCore
import NIOHTTP1

/// Puts a ``ConnectionGate`` right behind the reader of requests, where their versions and targets
/// are still known: the library takes handlers for a later place alone.
final class ConnectionGateInstaller: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = Never

    func handlerAdded(context: ChannelHandlerContext) {
        let pipeline = context.pipeline.syncOperations
        do {
            let reader = try pipeline.handler(type: ByteToMessageHandler<HTTPRequestDecoder>.self)
            try pipeline.addHandler(ConnectionGate(), position: .after(reader))
        } catch {
            context.close(promise: nil)
        }
    }
}
