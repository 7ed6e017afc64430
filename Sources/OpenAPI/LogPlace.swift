import Diagnostics

/// Where a response stands in a log.
enum LogPlace: Sendable {
    /// A line of a file that is not kept: the file's path, the number from 1, and how it starts.
    case line(String, Int, [UInt8])
    /// A place in a file that is kept.
    case range(SourceRange)

    /// Whether it comes first in the order of files and places.
    static func isBefore(_ left: LogPlace, _ right: LogPlace) -> Bool {
        left.key < right.key
    }

    private var key: (String, Int) {
        switch self {
        case .line(let path, let number, _): (path, number)
        case .range(let range): (range.file.path, range.offsets.lowerBound)
        }
    }
}

/// The lines of logs that findings show, as files with everything else left out.
///
/// So findings have their line and their excerpt, and no log has to fit into memory.
struct LogExcerpts {
    /// Lines behind this one have no place of their own.
    private static let lineLimit = 20_000_000

    private var files: [String: SourceFile] = [:]
    private var offsets: [String: [Int: Range<Int>]] = [:]

    init(_ places: [LogPlace]) {
        var lines: [String: [Int: [UInt8]]] = [:]
        for case .line(let path, let number, let text) in places
        where number <= LogExcerpts.lineLimit {
            lines[path, default: [:]][number] = text
        }
        for (path, lines) in lines {
            var bytes: [UInt8] = []
            var current = 1
            for number in lines.keys.sorted() {
                bytes.append(contentsOf: repeatElement(0x0A, count: number - current))
                current = number
                let start = bytes.count
                bytes += lines[number] ?? []
                offsets[path, default: [:]][number] = start..<bytes.count
            }
            files[path] = LogExcerpts.file(path, bytes)
        }
    }

    /// A log, which is always named on the command line.
    private static func file(_ path: String, _ bytes: [UInt8] = []) -> SourceFile {
        SourceFile(path: path, bytes: bytes, base: .workingDirectory)
    }

    func range(of place: LogPlace) -> SourceRange {
        switch place {
        case .range(let range): return range
        case .line(let path, let number, _):
            guard let file = files[path], let offsets = offsets[path]?[number] else {
                return .start(of: files[path] ?? LogExcerpts.file(path))
            }
            return SourceRange(file, offsets)
        }
    }
}
