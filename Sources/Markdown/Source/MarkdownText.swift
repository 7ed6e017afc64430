import CCMark
import Diagnostics

/// A text for libcmark, and where each of its lines is written.
///
/// Usually that is the part of a file behind the front matter, as it is. A text that is put
/// together (a footnote, the cells of a table, a page with snippets) has an origin for each line.
struct MarkdownText {
    /// Where a line comes from.
    struct Origin {
        var file: SourceFile
        /// The UTF-8 offset in the file that the start of the line has.
        var offset: Int
        /// The offsets in the line behind which the file has one backslash more, in order.
        var lostBackslashes: [Int] = []
    }

    private(set) var bytes: [UInt8]
    /// The part of ``bytes`` that is the text; starts at the start of a line.
    private(set) var body: Range<Int>
    /// The offset in ``bytes`` at which each line starts, in order.
    private(set) var lineStarts: [Int]
    /// The file that all of the text, or most of it, comes from.
    let file: SourceFile
    /// One for each line; empty where ``bytes`` are the file's own.
    private var origins: [Origin]
    /// Where the one line of the text is written in some notation of its own, such as YAML.
    private var field: SourceRange?

    /// The text of a file as it is.
    init(_ source: MarkdownSource) {
        file = source.file
        bytes = source.file.bytes
        body = source.body
        origins = []
        lineStarts = MarkdownText.lineStarts(of: source.file.bytes, in: source.body)
    }

    /// One line that stands for a text in a field.
    init(line: [UInt8], of field: SourceRange) {
        self.init(assembledFor: field.file)
        append(line: line, from: Origin(file: field.file, offset: field.offsets.lowerBound))
        self.field = field
    }

    /// An empty text, to be put together line by line.
    init(assembledFor file: SourceFile) {
        self.file = file
        bytes = []
        body = 0..<0
        lineStarts = []
        origins = []
    }

    /// Adds a line.
    ///
    /// - Parameters:
    ///   - line: its bytes without the line end.
    ///   - origin: where it comes from.
    mutating func append(line: some Collection<UInt8>, from origin: Origin) {
        lineStarts.append(bytes.count)
        origins.append(origin)
        bytes += line
        bytes.append(0x0A)
        body = 0..<bytes.count
    }

    /// Where a line of the text comes from; lines count from 1.
    func origin(ofLine line: Int) -> Origin {
        guard !origins.isEmpty else { return Origin(file: file, offset: start(ofLine: line)) }
        return origins[min(max(line, 1), origins.count) - 1]
    }

    /// The offset in ``bytes`` at which a line starts; lines count from 1, and behind the last one
    /// is the end of the text.
    func start(ofLine line: Int) -> Int {
        line <= lineStarts.count ? lineStarts[max(line, 1) - 1] : body.upperBound
    }

    /// The offset in ``bytes`` at which a line's content ends, before the line end.
    func end(ofLine line: Int) -> Int {
        var end = start(ofLine: line + 1)
        let start = start(ofLine: line)
        while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
        return end
    }

    /// The line that an offset in ``bytes`` lies in, from 1.
    func line(at offset: Int) -> Int {
        max(lineStarts.partition { $0 > offset }, 1)
    }

    /// Where a stretch of the text is written; cut at the end of its first line where the text was
    /// put together.
    func sourceRange(_ place: Range<Int>) -> SourceRange {
        let range = place.clamped(to: body)
        if let field { return find(range, in: field) }
        guard !origins.isEmpty else { return SourceRange(file, range) }
        let line = line(at: range.lowerBound)
        let origin = origin(ofLine: line)
        let start = start(ofLine: line)
        let end = min(range.upperBound, max(end(ofLine: line), range.lowerBound))
        let lower = sourceOffset(range.lowerBound - start, origin)
        let upper = max(lower, sourceOffset(end - start, origin))
        let limit = origin.file.bytes.count
        return SourceRange(origin.file, min(lower, limit)..<min(upper, limit))
    }

    /// Searches a field for what a range holds; the whole field where it is written otherwise.
    private func find(_ range: Range<Int>, in field: SourceRange) -> SourceRange {
        let needle = bytes[range]
        guard !needle.isEmpty else { return field }
        var position = field.offsets.lowerBound
        var places = 0
        let isBefore = { (start: Int) in bytes[start...].starts(with: needle) }
        let number = (body.lowerBound..<range.lowerBound).count(where: isBefore)
        while position + needle.count <= field.offsets.upperBound {
            if field.file.bytes[position...].starts(with: needle) {
                if places == number {
                    return SourceRange(field.file, position..<(position + needle.count))
                }
                places += 1
            }
            position += 1
        }
        return field
    }

    private func sourceOffset(_ distance: Int, _ origin: Origin) -> Int {
        let lost = origin.lostBackslashes.partition { $0 > distance }
        return max(0, origin.offset + distance + lost)
    }

    private static func lineStarts(of bytes: [UInt8], in part: Range<Int>) -> [Int] {
        bytes.withUnsafeBytes { bytes in
            var starts = [part.lowerBound]
            guard let base = bytes.baseAddress else { return starts }
            starts.reserveCapacity(part.count / 40)
            if memchr(base + part.lowerBound, 0x0D, part.count) != nil {
                return lineStarts(withReturns: bytes, in: part)
            }
            var offset = part.lowerBound
            while let end = memchr(base + offset, 0x0A, part.upperBound - offset) {
                offset = UnsafeRawPointer(end) - base + 1
                starts.append(offset)
            }
            return starts
        }
    }
}

extension MarkdownText {
    /// Carriage returns end lines, too (CommonMark 0.30 §2.1).
    private static func lineStarts(
        withReturns bytes: UnsafeRawBufferPointer, in part: Range<Int>
    ) -> [Int] {
        var starts = [part.lowerBound]
        for index in part {
            let isLoneReturn =
                bytes[index] == 0x0D && (index + 1 == part.upperBound || bytes[index + 1] != 0x0A)
            if bytes[index] == 0x0A || isLoneReturn { starts.append(index + 1) }
        }
        return starts
    }

    /// The last line of a heading: for an underlined one, libcmark tells the line behind it unless
    /// the document ends there.
    func lastLine(ofHeading heading: CMarkNode) -> Int {
        guard heading.endLine > heading.startLine else { return heading.startLine }
        let isLast = isUnderline(heading.endLine) && !isUnderline(heading.endLine - 1)
        return isLast ? heading.endLine : heading.endLine - 1
    }

    private func isUnderline(_ line: Int) -> Bool {
        let marks = bytes(ofLine: line).drop { isWhiteSpace($0) || $0 == UInt8(ascii: ">") }
        return !marks.isEmpty
            && marks.allSatisfy {
                $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "=") || isWhiteSpace($0)
            }
    }
}
