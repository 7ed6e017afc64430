import NIOCore
import NIOHTTP1

/// Lets the requests of a connection through one at a time, and closes the connection after the
/// last answer.
///
/// The library behind it hands on requests that come ahead of their turn, takes no notice of the
/// version of a request, and waits for the client to close.
final class ConnectionGate: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart
    typealias OutboundIn = HTTPServerResponsePart
    typealias OutboundOut = HTTPServerResponsePart

    /// What came ahead of its turn.
    private enum Held {
        case part(HTTPServerRequestPart)
        case error(any Error)
        case end
    }

    /// From how many held parts on nothing more is read.
    private static let mostHeld = 64
    /// How long a client may still send before the connection is closed for good: closed at once,
    /// the system could throw away the end of the answer (RFC 9112 §9.6).
    private static let patience = TimeAmount.seconds(2)

    private var exchange = Exchange()
    private var held = CircularBuffer<Held>()
    private var isReadHeld = false
    private var isClosing = false
    /// Closes the connection for good.
    private var end: Scheduled<Void>?

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !isClosing else { return }
        receive(.part(unwrapInboundIn(data)), context)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        guard !isClosing else { return }
        receive(.error(error), context)
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if event is IdleStateHandler.IdleStateEvent {
            // An answer may take its time, as the events of an open page do.
            if !exchange.isOpen || !exchange.isReceived { context.close(promise: nil) }
            return
        }
        guard event as? ChannelEvent == .inputClosed else {
            return context.fireUserInboundEventTriggered(event)
        }
        if isClosing { return context.close(promise: nil) }
        receive(.end, context)
    }

    func channelInactive(context: ChannelHandlerContext) {
        end?.cancel()
        context.fireChannelInactive()
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        context.fireChannelReadComplete()
        if isClosing { context.read() }
    }

    func read(context: ChannelHandlerContext) {
        if held.count < ConnectionGate.mostHeld || isClosing {
            context.read()
        } else {
            isReadHeld = true
        }
    }

    private func receive(_ next: Held, _ context: ChannelHandlerContext) {
        if !held.isEmpty || exchange.isOpen && startsAnother(next) {
            held.append(next)
        } else {
            deliver(next, context)
        }
    }

    /// Whether something belongs to the request behind the one that is being answered.
    private func startsAnother(_ next: Held) -> Bool {
        switch next {
        case .part(.head): true
        case .error: exchange.isReceived
        case .part, .end: false
        }
    }

    private func deliver(_ next: Held, _ context: ChannelHandlerContext) {
        switch next {
        case .part(.head(let head)):
            exchange = Exchange(head)
            context.fireChannelRead(wrapInboundOut(.head(originForm(head))))
        case .part(let part):
            if case .end = part { exchange.isReceived = true }
            context.fireChannelRead(wrapInboundOut(part))
        case .error(let error):
            if !exchange.isOpen, error as? HTTPParserError == .headerOverflow {
                return refuseHead(context)
            }
            // A request whose body is broken gets one answer, not a second one about the body.
            exchange.isLast = exchange.isLast || !exchange.isReceived
            if exchange.isAnswered, !exchange.isReceived { return close(context) }
            context.fireErrorCaught(error)
        case .end: context.fireUserInboundEventTriggered(ChannelEvent.inputClosed)
        }
    }

    /// Answers a request whose header fields are too large (RFC 6585 §5): the library says no more
    /// than that it is wrong.
    private func refuseHead(_ context: ChannelHandlerContext) {
        let head = HTTPResponseHead(
            version: .http1_1, status: .requestHeaderFieldsTooLarge,
            headers: ["Content-Length": "0", "Connection": "close"])
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        context.write(wrapOutboundOut(.end(nil)), promise: nil)
        close(context)
    }

    func write(
        context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?
    ) {
        guard !isClosing else {
            promise?.fail(ChannelError.outputClosed)
            return
        }
        switch unwrapOutboundIn(data) {
        case .head(let head):
            context.write(wrapOutboundOut(.head(exchange.framed(head))), promise: promise)
        case .body where exchange.isHead: promise?.succeed()
        case .body: context.write(data, promise: promise)
        case .end:
            // Not written after a head alone, where it would be the end of a body in chunks.
            if exchange.isHead { promise?.succeed() } else { context.write(data, promise: promise) }
            exchange.isAnswered = true
            if exchange.isLast { close(context) } else { deliverHeld(context) }
        }
    }

    private func deliverHeld(_ context: ChannelHandlerContext) {
        guard !held.isEmpty else { return }
        while let next = held.first, !(exchange.isOpen && startsAnother(next)) {
            held.removeFirst()
            deliver(next, context)
        }
        context.fireChannelReadComplete()
        if isReadHeld, held.count < ConnectionGate.mostHeld {
            isReadHeld = false
            context.read()
        }
    }

    func close(
        context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?
    ) {
        guard mode == .output else { return context.close(mode: mode, promise: promise) }
        close(context)
        promise?.succeed()
    }

    /// Takes no more requests, and closes once everything is written.
    private func close(_ context: ChannelHandlerContext) {
        guard !isClosing else { return }
        isClosing = true
        held.removeAll()
        let written = context.eventLoop.makePromise(of: Void.self)
        written.futureResult.assumeIsolated().whenComplete { _ in
            context.close(mode: .output, promise: nil)
            let channel = context.channel
            guard channel.isActive else { return }
            self.end = context.eventLoop.scheduleTask(in: ConnectionGate.patience) {
                channel.close(promise: nil)
            }
        }
        context.writeAndFlush(
            wrapOutboundOut(.body(.byteBuffer(ByteBuffer()))), promise: written)
        context.read()
    }
}
