import Foundation
import Synchronization

/// An HTTP server on a port of its own for one test: each connection has a thread and serves
/// requests until the client closes it.
final class LocalServer: Sendable {
    /// A request and what to answer it with.
    struct Exchange {
        let method: String
        let path: String
        let headers: [String: String]
        /// How often the path was asked with this method before.
        let earlier: Int
    }

    enum Reply: Sendable {
        /// Status and header lines; no body.
        case head(Int, [String] = [])
        /// These bytes, after which the connection is closed.
        case raw(String)
        /// The first text, then the second again and again, as fast as the client takes it.
        case endless(String, String)
        /// Nothing until the server is stopped.
        case silence
        /// After some time.
        indirect case later(Duration, Reply)
    }

    private struct Record {
        var requests: [String] = []
        var running = 0
        var mostRunning = 0
        var bytes = 0
        var connections = 0
        var isStopped = false
    }

    /// What an endless answer ends with after all, so that no failed test goes on forever.
    private static let mostBytes = 1 << 30

    let port: Int
    private let descriptor: Int32
    private let record = Mutex(Record())
    private let reply: @Sendable (Exchange) -> Reply

    /// Starts a server that answers as told.
    init(reply: @escaping @Sendable (Exchange) -> Reply) throws {
        self.reply = reply
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let (descriptor, given) = (descriptor, size)
        let isListening = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, given) == 0 && listen(descriptor, 64) == 0
                    && getsockname(descriptor, $0, &size) == 0
            }
        }
        guard isListening else { throw POSIXError(.EADDRNOTAVAIL) }
        port = Int(UInt16(bigEndian: address.sin_port))
        Thread { [self] in accept() }.start()
    }

    /// Starts a server with one fixed answer for each path; others are not found.
    convenience init(_ replies: [String: Reply]) throws {
        try self.init { replies[$0.path] ?? .head(404) }
    }

    /// The address of a path.
    func url(_ path: String) -> String { "http://127.0.0.1:\(port)\(path)" }

    /// Each request as method and path, in the order of arrival.
    var requests: [String] { record.withLock { $0.requests } }

    /// How many requests were being answered at the same time.
    var mostRunning: Int { record.withLock { $0.mostRunning } }

    /// How many connections were made.
    var connections: Int { record.withLock { $0.connections } }

    /// How many bytes of endless answers were taken from the server.
    var bytes: Int { record.withLock { $0.bytes } }

    /// Ends the server; what it was silent about is closed.
    func stop() {
        record.withLock { $0.isStopped = true }
        shutdown(descriptor, Int32(SHUT_RDWR))
    }

    private var isStopped: Bool { record.withLock { $0.isStopped } }

    private func accept() {
        while !isStopped {
            let connection = Foundation.accept(descriptor, nil, nil)
            guard connection >= 0 else { break }
            record.withLock { $0.connections += 1 }
            Thread { [self] in
                while let exchange = read(connection), answer(exchange, on: connection) {}
                close(connection)
            }.start()
        }
        close(descriptor)
    }

    /// The next request of a connection, without a body.
    private func read(_ connection: Int32) -> Exchange? {
        var bytes: [UInt8] = []
        while !bytes.suffix(4).elementsEqual("\r\n\r\n".utf8) {
            var request = pollfd(fd: connection, events: Int16(POLLIN), revents: 0)
            guard poll(&request, 1, 20) > 0 else {
                if isStopped { return nil }
                continue
            }
            var buffer = [UInt8](repeating: 0, count: 4_096)
            let count = recv(connection, &buffer, buffer.count, 0)
            guard count > 0 else { return nil }
            bytes += buffer.prefix(count)
        }
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n")
        let words = lines.first?.split(separator: " ") ?? []
        guard words.count == 3 else { return nil }
        var headers: [String: String] = [:]
        for line in lines.dropFirst() {
            let pair = line.split(separator: ":", maxSplits: 1)
            if pair.count == 2 {
                headers[pair[0].lowercased()] = pair[1].trimmingCharacters(in: .whitespaces)
            }
        }
        let earlier = record.withLock { record in
            let name = "\(words[0]) \(words[1])"
            record.requests.append(name)
            record.running += 1
            record.mostRunning = max(record.mostRunning, record.running)
            return record.requests.count { $0 == name } - 1
        }
        return Exchange(
            method: String(words[0]), path: String(words[1]), headers: headers, earlier: earlier)
    }

    /// Answers and tells whether the connection stays open.
    private func answer(_ exchange: Exchange, on connection: Int32) -> Bool {
        var reply = reply(exchange)
        if case .later(let delay, let next) = reply {
            wait(delay)
            reply = next
        }
        // The client may send its next request as soon as it has the last byte of this answer.
        if case .silence = reply { wait(.seconds(60)) }
        record.withLock { $0.running -= 1 }
        switch reply {
        case .head(let status, let lines):
            let head = ["HTTP/1.1 \(status) Some Name"] + lines + ["Content-Length: 0", "", ""]
            return send(head.joined(separator: "\r\n"), on: connection)
        case .raw(let text):
            _ = send(text, on: connection)
            return false
        case .endless(let start, let rest):
            if send(start, on: connection) { flood(rest, on: connection) }
            return false
        case .silence, .later: return false
        }
    }

    private func wait(_ duration: Duration) {
        let end = ContinuousClock.now + duration
        while !isStopped, ContinuousClock.now < end { usleep(2_000) }
    }

    private func flood(_ text: String, on connection: Int32) {
        let copies = max(1, 65_536 / text.utf8.count)
        let chunk = [UInt8](String(repeating: text, count: copies).utf8)
        let end = ContinuousClock.now + .seconds(5)
        while !isStopped, bytes < Self.mostBytes, ContinuousClock.now < end {
            guard send(chunk[...], on: connection) else { return }
            record.withLock { $0.bytes += chunk.count }
        }
    }

    private func send(_ text: String, on connection: Int32) -> Bool {
        send(Array(text.utf8)[...], on: connection)
    }

    private func send(_ bytes: ArraySlice<UInt8>, on connection: Int32) -> Bool {
        var rest = bytes
        while !rest.isEmpty {
            // The client may be slow to take it all, and the server told to stop meanwhile.
            var space = pollfd(fd: connection, events: Int16(POLLOUT), revents: 0)
            guard poll(&space, 1, 20) > 0 else {
                if isStopped { return false }
                continue
            }
            let count = rest.withUnsafeBytes {
                Foundation.send(
                    connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT))
            }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }
}
