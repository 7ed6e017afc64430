import Diagnostics

/// The most bytes that one document may have.
private let sizeLimit = 4 << 20
/// The most block quotes and lists that one line may open.
private let depthLimit = 100

/// The most images that one document may open.
private let imageLimit = 10_000

/// Refuses documents on which the parser takes more than its share of time: libcmark before 0.31
/// needs time in the square of the length for deep nesting (CVE-2023-24824) and for images that are
/// not finished (CVE-2023-22486).
func markdownLimitProblem(in source: MarkdownSource) -> Diagnostic? {
    guard source.body.count <= sizeLimit else {
        return Diagnostic(
            .markdownLimit, "the document has more than \(sizeLimit >> 20) MiB",
            at: .start(of: source.file),
            help: "split it into several files")
    }
    return source.file.bytes.withUnsafeBufferPointer { bytes in
        if let image = imageBeyondLimit(bytes, source.body) {
            return Diagnostic(
                .markdownLimit, "more than \(imageLimit) images in one document",
                at: SourceRange(source.file, image), help: "split it into several files")
        }
        var index = source.body.lowerBound
        while index < source.body.upperBound {
            let line = index
            let depth = containerDepth(bytes, &index, source.body.upperBound)
            if depth > depthLimit {
                return Diagnostic(
                    .markdownLimit, "more than \(depthLimit) block quotes or lists in one line",
                    at: SourceRange(source.file, line..<index), help: "nest less deeply")
            }
            while index < source.body.upperBound, bytes[index] != 0x0A { index += 1 }
            index += 1
        }
        return nil
    }
}

/// The first `![` that is one too many.
private func imageBeyondLimit(
    _ bytes: UnsafeBufferPointer<UInt8>, _ body: Range<Int>
) -> Range<Int>? {
    var count = 0
    for index in body.dropLast()
    where bytes[index] == UInt8(ascii: "!") && bytes[index + 1] == UInt8(ascii: "[") {
        count += 1
        if count > imageLimit { return index..<(index + 2) }
    }
    return nil
}

/// How many container markers stand at the start of the line; moves behind them.
private func containerDepth(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int, _ end: Int
) -> Int {
    var depth = 0
    while index < end {
        switch bytes[index] {
        case 0x20, 0x09: index += 1
        case UInt8(ascii: ">"):
            depth += 1
            index += 1
        case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
            guard index + 1 < end, bytes[index + 1] == 0x20 else { return depth }
            depth += 1
            index += 2
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            var digits = index
            while digits < end, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[digits]) {
                digits += 1
            }
            let isMarker =
                digits < end
                && (bytes[digits] == UInt8(ascii: ".") || bytes[digits] == UInt8(ascii: ")"))
            guard isMarker else { return depth }
            depth += 1
            index = digits + 1
        default: return depth
        }
    }
    return depth
}
