import Foundation
import Glibc

/// Our end of the connection to the browser: JSON messages, each ended by a NUL byte.
///
/// The descriptor closes when the last user of the object is gone, the reading thread included.
final class BrowserPipe: Sendable {
    private let descriptor: Int32

    /// Takes over `descriptor`, a connected stream socket.
    init(descriptor: Int32, sendLimit: Duration) {
        self.descriptor = descriptor
        var limit = timeval(tv_sec: Int(max(1, sendLimit.components.seconds)), tv_usec: 0)
        let size = socklen_t(MemoryLayout<timeval>.size)
        _ = setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &limit, size)
    }

    deinit {
        _ = Glibc.close(descriptor)
    }

    /// Ends the connection in both directions, which also ends the reading thread.
    func shutDown() {
        _ = Glibc.shutdown(descriptor, Int32(SHUT_RDWR))
    }

    /// Sends one message; `method` names it in an error.
    func send(_ message: JSONValue, method: String) throws {
        var bytes = [UInt8](try JSONEncoder().encode(message))
        bytes.append(0)
        try bytes.withUnsafeBytes { buffer in
            var rest = buffer[...]
            while !rest.isEmpty {
                let part = UnsafeRawBufferPointer(rebasing: rest)
                // Without this flag a browser that has ended would end us by SIGPIPE.
                let flags = Int32(MSG_NOSIGNAL)
                let count = Glibc.send(descriptor, part.baseAddress, part.count, flags)
                if count >= 0 {
                    rest = rest.dropFirst(count)
                } else if errno == EPIPE {
                    return  // The browser has ended; the reading side tells, and knows more.
                } else if errno != EINTR {
                    throw BrowserError(method, "cannot send: \(String(cString: strerror(errno)))")
                }
            }
        }
    }

    /// All messages from the browser, in order; ends when the connection ends.
    ///
    /// Call it once: every call starts a thread that reads.
    func messages() -> AsyncStream<JSONValue> {
        let (stream, continuation) = AsyncStream.makeStream(of: JSONValue.self)
        Thread.detachNewThread { [self] in
            var message: [UInt8] = []
            var chunk = [UInt8](repeating: 0, count: 1 << 16)
            while true {
                let count = recv(descriptor, &chunk, chunk.count, 0)
                if count < 0, errno == EINTR { continue }
                if count <= 0 { break }
                var rest = chunk[..<count]
                while let end = rest.firstIndex(of: 0) {
                    message += rest[..<end]
                    rest = rest[(end + 1)...]
                    continuation.yield(Self.decode(message))
                    message.removeAll(keepingCapacity: true)
                }
                message += rest
            }
            continuation.finish()
        }
        return stream
    }

    private static func decode(_ message: [UInt8]) -> JSONValue {
        let decoder = JSONDecoder()
        if let value = try? decoder.decode(JSONValue.self, from: Data(message)) { return value }
        let repaired = Data(withoutLoneSurrogates(message))
        return (try? decoder.decode(JSONValue.self, from: repaired)) ?? .null
    }

    /// Replaces escaped halves of surrogate pairs by U+FFFD.
    ///
    /// JavaScript cuts texts anywhere, also inside an emoji; the decoder refuses what is left.
    private static func withoutLoneSurrogates(_ json: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        var index = 0
        while index < json.count {
            var length = json[index] == UInt8(ascii: "\\") ? 2 : 1
            if let unit = escapedUnit(in: json, at: index) {
                let next = escapedUnit(in: json, at: index + 6)
                length = 6
                if UTF16.isLeadSurrogate(unit), let next, UTF16.isTrailSurrogate(next) {
                    length = 12
                } else if UTF16.isSurrogate(unit) {
                    output += Array(#"\ufffd"#.utf8)
                    index += length
                    continue
                }
            }
            output += json[index..<min(index + length, json.count)]
            index += length
        }
        return output
    }

    private static func escapedUnit(in json: [UInt8], at index: Int) -> UInt16? {
        guard index + 6 <= json.count, json[index...].starts(with: #"\u"#.utf8) else { return nil }
        return UInt16(String(decoding: json[(index + 2)..<(index + 6)], as: UTF8.self), radix: 16)
    }
}
