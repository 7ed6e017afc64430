import CCMark
import Diagnostics

/// Finds where in the source the parts of a block are written.
///
/// libcmark knows the lines of a block exactly but not the columns of links behind container
/// markers, so a part is searched for by its bytes, from where the one before it ended.
struct SourceLocator {
    private let file: SourceFile
    private let body: Range<Int>
    /// The offset of each line of the body; empty where the whole body is one block.
    private let lineStarts: [Int]
    /// Where the definitions looked for so far are, by destination.
    private var definitions: [String: Range<Int>?] = [:]
    private var block: Range<Int>
    private var cursor: Int

    /// For a document.
    init(document source: MarkdownSource) {
        file = source.file
        body = source.body
        lineStarts = file.lineStarts(in: body)
        block = body
        cursor = body.lowerBound
    }

    /// For a text that stands in the range, such as a value of a YAML file.
    init(text range: SourceRange) {
        file = range.file
        body = range.offsets
        lineStarts = []
        block = body
        cursor = body.lowerBound
    }

    /// Makes a block the one that is searched.
    mutating func enter(_ node: CMarkNode) {
        guard !lineStarts.isEmpty, node.lines.lowerBound > 0 else { return }
        block = start(ofLine: node.lines.lowerBound)..<start(ofLine: node.lines.upperBound + 1)
        cursor = block.lowerBound
    }

    /// Where the destination of a link or image is written: in its block, or in the definition of
    /// the reference that it uses; the start of the block where it is written with escapes.
    mutating func range(ofDestination destination: UnsafeBufferPointer<UInt8>) -> SourceRange {
        let place = range(of: destination) { before in
            before == UInt8(ascii: "(") || before == UInt8(ascii: "<") || isWhiteSpace(before)
        }
        guard place.offsets.isEmpty, !destination.isEmpty else { return place }
        return definition(of: destination).map { SourceRange(file, $0) } ?? place
    }

    /// Where `]: destination` is written.
    private mutating func definition(
        of destination: UnsafeBufferPointer<UInt8>
    ) -> Range<Int>? {
        let key = String(decoding: destination, as: UTF8.self)
        if let known = definitions[key] { return known }
        var start = body.lowerBound
        var found: Range<Int>?
        while found == nil,
            let place = find(destination, in: start..<body.upperBound, behind: { _ in true })
        {
            let label = file.bytes[body.lowerBound..<place.lowerBound]
                .last { !isWhiteSpace($0) && $0 != UInt8(ascii: "<") }
            if label == UInt8(ascii: ":") { found = place }
            start = place.lowerBound + 1
        }
        definitions[key] = .some(found)
        return found
    }

    /// Where a stretch of source is repeated by the node's literal, such as raw HTML.
    mutating func range(ofLiteral literal: UnsafeBufferPointer<UInt8>) -> SourceRange {
        let firstLine = literal.prefix { $0 != 0x0A && $0 != 0x0D }
        return range(of: UnsafeBufferPointer(rebasing: firstLine)) { _ in true }
    }

    /// Passes over the source of a code span, whose content may look like what is searched next.
    mutating func skip(code literal: UnsafeBufferPointer<UInt8>) {
        if let place = find(literal, in: cursor..<block.upperBound, behind: { _ in true }) {
            cursor = place.upperBound
        }
    }

    private mutating func range(
        of needle: UnsafeBufferPointer<UInt8>, behind accepts: (UInt8) -> Bool
    ) -> SourceRange {
        let place =
            find(needle, in: cursor..<block.upperBound, behind: accepts)
            ?? find(needle, in: block, behind: accepts)
        guard let place else { return SourceRange(file, block.lowerBound..<block.lowerBound) }
        cursor = max(cursor, place.upperBound)
        return SourceRange(file, place)
    }

    private func find(
        _ needle: UnsafeBufferPointer<UInt8>, in range: Range<Int>, behind accepts: (UInt8) -> Bool
    ) -> Range<Int>? {
        guard let first = needle.first, range.count >= needle.count else { return nil }
        for start in range.lowerBound...(range.upperBound - needle.count)
        where file.bytes[start] == first {
            let isHere = file.bytes[start..<(start + needle.count)].elementsEqual(needle)
            if isHere, start == 0 || accepts(file.bytes[start - 1]) {
                return start..<(start + needle.count)
            }
        }
        return nil
    }

    private func start(ofLine line: Int) -> Int {
        line <= lineStarts.count ? lineStarts[line - 1] : body.upperBound
    }
}
