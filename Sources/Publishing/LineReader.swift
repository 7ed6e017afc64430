import Foundation

/// Reads a file line by line, so that its size does not matter.
package struct LineReader {
    private static let chunkSize = 1 << 18

    /// Calls a function with each line, without its line end.
    ///
    /// - Parameters:
    ///   - path: the file.
    ///   - limit: the most bytes of a line; a longer one is cut.
    ///   - body: gets the line and whether it was cut.
    /// - Throws: where the disk refuses.
    package static func forEachLine(
        of path: String, limit: Int, _ body: (ArraySlice<UInt8>, _ isCut: Bool) -> Void
    ) throws(FileProblem) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .last("read", path) }
        defer { close(descriptor) }
        var chunk = [UInt8](repeating: 0, count: chunkSize)
        var lines = LineSplitter(limit: limit)
        while true {
            let count = read(descriptor, &chunk, chunkSize)
            guard count >= 0 else { throw .last("read", path) }
            if count == 0 { break }
            lines.add(chunk[..<count], body)
        }
        lines.finish(body)
    }
}

/// Puts lines together from the chunks of a file.
struct LineSplitter {
    let limit: Int
    private var pending: [UInt8] = []
    private var isCut = false

    init(limit: Int) {
        self.limit = limit
    }

    mutating func add(_ chunk: ArraySlice<UInt8>, _ body: (ArraySlice<UInt8>, Bool) -> Void) {
        var rest = chunk
        while let end = rest.firstIndex(of: 0x0A) {
            if pending.isEmpty, !isCut, end - rest.startIndex <= limit {
                body(rest[..<end], false)
            } else {
                keep(rest[..<end])
                body(pending[...], isCut)
                pending.removeAll(keepingCapacity: true)
                isCut = false
            }
            rest = rest[(end + 1)...]
        }
        keep(rest)
    }

    /// Hands over what stands behind the last line end.
    mutating func finish(_ body: (ArraySlice<UInt8>, Bool) -> Void) {
        if !pending.isEmpty { body(pending[...], isCut) }
        pending = []
    }

    private mutating func keep(_ bytes: ArraySlice<UInt8>) {
        let room = limit - pending.count
        if bytes.count > room { isCut = true }
        pending += bytes.prefix(room)
    }
}
