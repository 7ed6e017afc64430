import Foundation

/// An HTTP/1.1 connection that sends exactly the bytes it is given, which no client library does.
package final class RawHTTP: Sendable {
    /// A response taken apart.
    package struct Response: Sendable {
        package var status: Int
        /// By lower-case name.
        package var headers: [String: String]
        /// All header fields as they came, `name: value`.
        package var fieldLines: [String]
        package var body: [UInt8]

        /// The body as text.
        package var text: String { String(decoding: body, as: UTF8.self) }
    }

    private let descriptor: Int32

    /// Connects to a port of this machine.
    package init(port: Int) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        let result = withLoopbackAddress(port: port) { connect(descriptor, $0, $1) }
        guard result == 0 else { throw BrowserError("connect", String(cString: strerror(errno))) }
    }

    deinit {
        close(descriptor)
    }

    /// Sends a text.
    package func send(_ text: String) { send(Array(text.utf8)) }

    /// Sends bytes.
    package func send(_ bytes: [UInt8]) {
        _ = bytes.withUnsafeBytes {
            Foundation.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
        }
    }

    /// Sends a text again and again while the server takes it.
    ///
    /// - Parameters:
    ///   - text: what is sent.
    ///   - limit: how many bytes to send at most.
    /// - Returns: how many bytes were sent until the server took nothing for three seconds.
    package func sendRepeatedly(_ text: String, limit: Int) async -> Int {
        await offThePool { [self] in
            let bytes = Array(text.utf8)
            var sent = 0
            while sent < limit {
                let place = sent % bytes.count
                let count = bytes[place...].withUnsafeBytes {
                    Foundation.send(
                        descriptor, $0.baseAddress, $0.count,
                        Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT))
                }
                if count > 0 {
                    sent += count
                    continue
                }
                var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                guard poll(&request, 1, 3_000) > 0, request.revents == Int16(POLLOUT) else {
                    break
                }
            }
            return sent
        }
    }

    /// Says that no more is sent, and still receives.
    package func endSending() {
        shutdown(descriptor, Int32(SHUT_WR))
    }

    /// What arrives until the condition holds, the server closes or the time is over.
    package func receive(
        for limit: Duration = .seconds(120), until isEnough: @escaping @Sendable (String) -> Bool
    ) async -> String {
        await offThePool { self.read(for: limit, until: isEnough) }
    }

    private func read(for limit: Duration, until isEnough: (String) -> Bool) -> String {
        var bytes: [UInt8] = []
        let clock = ContinuousClock()
        let end = clock.now + limit
        while clock.now < end, !isEnough(String(decoding: bytes, as: UTF8.self)) {
            var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            guard poll(&request, 1, 50) > 0 else { continue }
            var buffer = [UInt8](repeating: 0, count: 65_536)
            let count = recv(descriptor, &buffer, buffer.count, 0)
            if count <= 0 { break }
            bytes += buffer.prefix(count)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Sends one request on a connection of its own and reads the whole response.
    package static func request(
        _ method: String = "GET", _ target: String, port: Int, host: String? = nil,
        headers: [String: String] = [:], body: String = ""
    ) async throws -> Response {
        let connection = try RawHTTP(port: port)
        var lines = ["\(method) \(target) HTTP/1.1", "Host: \(host ?? "127.0.0.1:\(port)")"]
        lines += headers.map { "\($0.key): \($0.value)" }
        connection.send((lines + ["Connection: close", "", body]).joined(separator: "\r\n"))
        let text = await connection.receive { _ in false }
        let parts = text.split(
            separator: "\r\n\r\n", maxSplits: 1, omittingEmptySubsequences: false)
        let head = parts[0].split(separator: "\r\n")
        guard parts.count == 2, let status = head.first?.split(separator: " ").dropFirst().first
        else { throw BrowserError("\(method) \(target)", "no response: \(text)") }
        var fields: [String: String] = [:]
        for line in head.dropFirst() {
            let pair = line.split(separator: ":", maxSplits: 1)
            guard pair.count == 2 else { continue }
            fields[pair[0].lowercased()] = String(pair[1].drop { $0 == " " })
        }
        return Response(
            status: Int(status) ?? 0, headers: fields,
            fieldLines: head.dropFirst().map(String.init), body: Array(parts[1].utf8))
    }
}
