import Foundation
import Synchronization

/// An HTTP server on a port of its own that keeps what it is sent.
final class RecordingServer: Sendable {
    struct Request: Sendable {
        var method: String
        var target: String
        /// By name in lower case; the values of one name in the order of their lines.
        var headers: [String: [String]]
        var body: [UInt8]
    }

    let port: Int
    private let descriptor: Int32
    private let received = Mutex<[Request]>([])

    init() throws {
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

    /// The requests since the last call.
    func take() -> [Request] {
        received.withLock { requests in
            defer { requests = [] }
            return requests
        }
    }

    func stop() { shutdown(descriptor, Int32(SHUT_RDWR)) }

    private func accept() {
        while true {
            let connection = Foundation.accept(descriptor, nil, nil)
            guard connection >= 0 else { break }
            serve(connection)
            close(connection)
        }
        close(descriptor)
    }

    /// Reads one request, keeps it and answers it.
    private func serve(_ connection: Int32) {
        var bytes: [UInt8] = []
        var head: Range<Int>?
        while head == nil {
            guard receive(connection, &bytes) else { return }
            head = bytes.firstRange(of: "\r\n\r\n".utf8)
        }
        guard let head else { return }
        var request = request(head: bytes[..<head.lowerBound])
        request.body = Array(bytes[head.upperBound...])
        let length = request.headers["content-length"]?.first.flatMap { Int($0) } ?? 0
        let isChunked = request.headers["transfer-encoding"]?.first == "chunked"
        while isChunked
            ? !request.body.suffix(5).elementsEqual("0\r\n\r\n".utf8)
            : request.body.count < length
        {
            guard receive(connection, &request.body) else { return }
        }
        if isChunked { request.body = unchunked(request.body[...]) }
        received.withLock { $0.append(request) }
        let redirect = "HTTP/1.1 302 Found\r\nLocation: /elsewhere"
        let answer = [
            request.target.hasSuffix("/latest") ? redirect : "HTTP/1.1 429 Too Many Requests",
            "Content-Type: application/problem+json",
            "Retry-After: 20", "Content-Length: 14", "Connection: close", "", "{\"status\":429}",
        ].joined(separator: "\r\n")
        let isHead = request.method == "HEAD"
        _ = send(connection, answer, answer.utf8.count - (isHead ? 14 : 0), Int32(MSG_NOSIGNAL))
    }

    private func receive(_ connection: Int32, _ bytes: inout [UInt8]) -> Bool {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = recv(connection, &buffer, buffer.count, 0)
        if count > 0 { bytes += buffer.prefix(count) }
        return count > 0
    }

    private func request(head: ArraySlice<UInt8>) -> Request {
        let lines = String(decoding: head, as: UTF8.self).split(separator: "\r\n")
        let words = lines[0].split(separator: " ")
        var headers: [String: [String]] = [:]
        for line in lines.dropFirst() {
            let pair = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            let value = pair.count > 1 ? pair[1].trimmingCharacters(in: .whitespaces) : ""
            headers[pair[0].lowercased(), default: []].append(value)
        }
        return Request(
            method: String(words[0]), target: String(words.dropFirst().first ?? ""),
            headers: headers, body: [])
    }

    private func unchunked(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var rest = bytes
        var body: [UInt8] = []
        while let end = rest.firstRange(of: "\r\n".utf8),
            let size = Int(String(decoding: rest[..<end.lowerBound], as: UTF8.self), radix: 16),
            size > 0, end.upperBound + size + 2 <= rest.endIndex
        {
            body += rest[end.upperBound..<(end.upperBound + size)]
            rest = rest[(end.upperBound + size + 2)...]
        }
        return body
    }
}
