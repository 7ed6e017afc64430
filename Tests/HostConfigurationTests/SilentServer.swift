import Foundation
import TestSupport

/// A server that takes connections and never answers, or one that has a port and takes none.
final class SilentServer: Sendable {
    let port: Int
    private let descriptor: Int32

    /// - Parameter isListening: whether it takes connections. If not, they are refused, and no other
    ///   server can get the port meanwhile.
    /// - Throws: what the system complains of.
    init(isListening: Bool = true) throws {
        port = try freePort()
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        let result = withLoopbackAddress(port: port) { bind(descriptor, $0, $1) }
        guard result == 0, !isListening || listen(descriptor, 16) == 0 else {
            throw BrowserError("listen", String(cString: strerror(errno)))
        }
    }

    deinit { close(descriptor) }
}
