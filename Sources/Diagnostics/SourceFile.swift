/// A file as it was read: one of the user's project, or one that was named on the command line.
package struct SourceFile: Sendable, Equatable {
    /// Where relative paths start.
    package enum Base: Sendable {
        /// At the project's folder.
        case project
        /// Where the command runs: the path is as somebody named it there.
        case workingDirectory
    }

    /// The path as diagnostics show it, with `/`.
    package let path: String
    /// Where the path starts.
    package let base: Base
    /// The file's content.
    package let bytes: [UInt8]

    package init(path: String, bytes: [UInt8], base: Base = .project) {
        self.path = path
        self.base = base
        self.bytes = bytes
    }

    /// The file's content as text; bytes that are not UTF-8 are repaired.
    package var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The whole line around a UTF-8 offset, without its line end, as a range of offsets.
    package func lineRange(around offset: Int) -> Range<Int> {
        let offset = min(max(offset, 0), bytes.count)
        let isLineEnd = { (byte: UInt8) in byte == 0x0A || byte == 0x0D }
        let start = bytes[..<offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let end = bytes[offset...].firstIndex(where: isLineEnd) ?? bytes.count
        return start..<max(start, end)
    }

    /// The UTF-8 offset at which each line of a part of the file starts, in order; the part starts
    /// at the start of a line.
    package func lineStarts(in part: Range<Int>) -> [Int] {
        bytes.withUnsafeBufferPointer { bytes in
            var starts = [part.lowerBound]
            for index in part where bytes[index] == 0x0A { starts.append(index + 1) }
            return starts
        }
    }

    /// The UTF-8 offset at which each line of the file starts, in order.
    package func lineStarts() -> [Int] {
        lineStarts(in: bytes.indices)
    }
}
