import Foundation
import TestSupport

/// A server that takes connections and never answers.
final class SilentServer: Sendable {
    let port: Int
    private let descriptor: Int32

    init() throws {
        port = try freePort()
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        let result = withLoopbackAddress(port: port) { bind(descriptor, $0, $1) }
        guard result == 0, listen(descriptor, 16) == 0 else {
            throw BrowserError("listen", String(cString: strerror(errno)))
        }
    }

    deinit { close(descriptor) }
}
