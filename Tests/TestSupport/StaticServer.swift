import Foundation
import Glibc
import Synchronization

/// An HTTP server that answers with files from memory and adds any headers, as a host of static
/// sites does; it ends with its last reference.
package final class StaticServer: Sendable {
    /// The address of the site's root, with a slash at its end.
    package let address: String

    private let responder: StaticResponder
    private let listener: Int32
    private let connections = Mutex<Set<Int32>?>([])

    /// Starts to listen on a free port of this machine.
    package init(_ responder: StaticResponder) throws {
        self.responder = responder
        listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        var place = sockaddr_in()
        place.sin_family = sa_family_t(AF_INET)
        place.sin_addr.s_addr = inet_addr("127.0.0.1")
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let listener = listener
        let result = withUnsafeMutablePointer(to: &place) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { place in
                bind(listener, place, size) == 0 && listen(listener, 128) == 0
                    && getsockname(listener, place, &size) == 0
            }
        }
        guard result else {
            let reason = String(cString: strerror(errno))
            _ = Glibc.close(listener)
            throw BrowserError("listen", reason)
        }
        address = "http://127.0.0.1:\(UInt16(bigEndian: place.sin_port))" + responder.root
        Thread { [weak self] in
            while true {
                let connection = accept(listener, nil, nil)
                if connection >= 0 { _ = fcntl(connection, F_SETFD, FD_CLOEXEC) }
                guard connection >= 0, let self, self.add(connection) else {
                    if connection >= 0 { _ = Glibc.close(connection) }
                    break
                }
                Thread { [responder, weak self] in
                    Self.answer(connection, responder)
                    self?.remove(connection)
                    _ = Glibc.close(connection)
                }.start()
            }
            _ = Glibc.close(listener)
        }.start()
    }

    deinit {
        // Threads that wait in the system wake up, see the end and close what is theirs.
        shutdown(listener, Int32(SHUT_RDWR))
        for connection in connections.withLock({ $0.take() }) ?? [] {
            shutdown(connection, Int32(SHUT_RDWR))
        }
    }

    private func add(_ connection: Int32) -> Bool {
        connections.withLock { $0?.insert(connection).inserted ?? false }
    }

    private func remove(_ connection: Int32) {
        connections.withLock { _ = $0?.remove(connection) }
    }

    /// Answers the requests of a connection, one after the other, until it ends.
    private static func answer(_ connection: Int32, _ responder: StaticResponder) {
        var received: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 16_384)
        while true {
            if let end = received.firstRange(of: Array("\r\n\r\n".utf8)) {
                let head = String(decoding: received[..<end.lowerBound], as: UTF8.self)
                received.removeSubrange(..<end.upperBound)
                guard send(responder.response(to: head), to: connection) else { return }
            } else {
                let count = recv(connection, &buffer, buffer.count, 0)
                guard count > 0, received.count < 100_000 else { return }
                received += buffer.prefix(count)
            }
        }
    }

    private static func send(_ bytes: [UInt8], to connection: Int32) -> Bool {
        bytes.withUnsafeBytes { bytes in
            var sent = 0
            while sent < bytes.count {
                let rest = UnsafeRawBufferPointer(rebasing: bytes[sent...])
                let count = Glibc.send(
                    connection, rest.baseAddress, rest.count, Int32(MSG_NOSIGNAL))
                guard count > 0 else { return false }
                sent += count
            }
            return true
        }
    }
}
