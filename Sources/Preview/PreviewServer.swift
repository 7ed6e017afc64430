import Hummingbird
import Logging
import NIOCore
import Site

/// Serves a live preview over HTTP on the loopback interface.
package struct PreviewServer: Sendable {
    /// The port that is tried first unless told otherwise.
    package static let defaultPort = 8080

    /// How many bytes the header fields of a request may have.
    private static let headerLimit = 64 << 10

    private let preview: LivePreview
    private let idleTime: Duration

    /// - Parameters:
    ///   - preview: what is served.
    ///   - idleTime: how long a connection may be open without a request. One whose answer is still
    ///     being sent, such as the events of an open page, is not idle.
    package init(_ preview: LivePreview, idleTime: Duration = .seconds(60)) {
        self.preview = preview
        self.idleTime = idleTime
    }

    /// Serves until the task is cancelled.
    ///
    /// - Parameters:
    ///   - port: the port to listen on, 0 for any free one; `nil` for the first free one from
    ///     ``defaultPort`` on.
    ///   - onReady: gets the address once the server listens.
    /// - Throws: ``PortTaken``; whatever else the network refuses.
    package func run(
        port: Int?, onReady: @escaping @Sendable (String) async -> Void
    ) async throws {
        raiseFileLimit()
        let candidates = port.map { $0...$0 } ?? Self.defaultPort...(Self.defaultPort + 50)
        for candidate in candidates {
            do {
                return try await listen(on: candidate, onReady: onReady)
            } catch let error as IOError {
                if error.errnoCode == addressInUse { continue }
                throw PortTaken(port: candidate, errorNumber: error.errnoCode)
            }
        }
        throw PortTaken(ports: candidates)
    }

    private func listen(
        on port: Int, onReady: @escaping @Sendable (String) async -> Void
    ) async throws {
        var logger = Logger(label: "docs")
        logger.logLevel = .critical
        let path = preview.snapshot.site.plan.basePath
        let responder = PreviewResponder(preview: preview)
        let application = Application(
            responder: responder,
            server: .http1(
                configuration: .init(
                    additionalChannelHandlers: [
                        ConnectionGateInstaller(responder, idleTime: TimeAmount(idleTime))
                    ],
                    httpDecoderConfiguration: .init(
                        maxHeaderFieldSize: Self.headerLimit, maxHeaderListSize: Self.headerLimit,
                        maxHeaderFieldCount: 256))),
            configuration: ApplicationConfiguration(
                address: .hostname("127.0.0.1", port: port), serverName: nil),
            onServerRunning: { channel in
                let port = channel.localAddress?.port ?? port
                await onReady("http://127.0.0.1:\(port)\(path)")
            },
            logger: logger)
        try await application.run()
    }
}
