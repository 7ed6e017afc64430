import CCMark
import Escaping

/// Whether a document could hold a shape that is costly for the parser: a cheap look that may be
/// wrong for harmless text, such as code in a fence, but never misses one.
///
/// A list item stands two columns or more to the right of what it is nested in, a block quote one:
/// where no marker stands far to the right, no line is nested deeply. The cost of images is bounded
/// by the number of images times the number of closing brackets.
func couldBeCostly(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    hasFarMarker(text) || hasManyImages(text)
}

/// The column from which a marker makes a document suspicious.
private let farColumn = 40

private func hasFarMarker(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = text.baseAddress else { return false }
    let hasReturns = memchr(base, 0x0D, text.count) != nil
    // A byte order mark is no part of the first line.
    var index = text.starts(with: byteOrderMark) ? byteOrderMark.count : 0
    while index < text.count {
        if markerStart[Int(text[index])], isFarMarker(text, from: index) { return true }
        if hasReturns {
            while index < text.count, text[index] != 0x0A, text[index] != 0x0D { index += 1 }
        } else if let end = memchr(base + index, 0x0A, text.count - index) {
            index = UnsafeRawPointer(end) - UnsafeRawPointer(base)
        } else {
            return false
        }
        index += 1
    }
    return false
}

/// Whether the last of the markers that a line starts with is far to the right.
private func isFarMarker(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
    var index = start
    var column = 0
    while index < text.count {
        switch text[index] {
        case 0x20: column += 1
        case 0x09: column += 4
        default:
            let length = containerMarkerLength(text, at: index)
            if length == 0 { return false }
            if column >= farColumn { return true }
            column += length
            index += length - 1
        }
        index += 1
    }
    return false
}

/// The length of a block quote's or list item's marker; 0 where none is.
func containerMarkerLength(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
    let isFollowedBySpace = { (index: Int) in index >= text.count || isWhiteSpace(text[index]) }
    switch text[start] {
    case UInt8(ascii: ">"): return 1
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
        return isFollowedBySpace(start + 1) ? 1 : 0
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
        var index = start + 1
        while index < text.count, index < start + 9, isDigit(text[index]) { index += 1 }
        guard index < text.count,
            text[index] == UInt8(ascii: ".") || text[index] == UInt8(ascii: ")"),
            isFollowedBySpace(index + 1)
        else { return 0 }
        return index + 1 - start
    default: return 0
    }
}

private func hasManyImages(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = text.baseAddress else { return false }
    var images = 0
    var index = 0
    while let mark = memchr(base + index, 0x21, text.count - index) {
        index = UnsafeRawPointer(mark) - UnsafeRawPointer(base) + 1
        if index < text.count, text[index] == UInt8(ascii: "[") { images += 1 }
    }
    guard images > ImageCost.documentLimit / max(text.count, 1) else { return false }
    var brackets = 0
    for byte in text where byte == UInt8(ascii: "]") { brackets += 1 }
    return images * brackets > ImageCost.documentLimit
}

/// The bytes that a line with a marker can start with.
private let markerStart: [Bool] = {
    var table = [Bool](repeating: false, count: 256)
    for byte in " \t>-+*0123456789".utf8 { table[Int(byte)] = true }
    return table
}()

/// U+FEFF in UTF-8.
let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
