extension Canvas {
    /// The picture as a PNG file with a palette (W3C PNG, third edition).
    ///
    /// No row is filtered: these are numbers of colours, and rows repeat as they are.
    func png() -> [UInt8] {
        let rows = packedRows()
        var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        let header = bigEndian(width) + bigEndian(height) + [UInt8(bitsPerPixel), 3, 0, 0, 0]
        appendChunk("IHDR", header, to: &file)
        appendChunk("PLTE", colours.flatMap { [$0.red, $0.green, $0.blue] }, to: &file)
        let data = zlibStream(rows.bytes, pitch: rows.pitch, drawn: rows.drawn)
        appendChunk("IDAT", data, to: &file)
        appendChunk("IEND", [], to: &file)
        return file
    }

    /// With 16 colours or fewer, two pixels share a byte.
    private var bitsPerPixel: Int { colours.count > 16 ? 8 : 4 }

    /// The rows as a PNG file has them, each behind the number of its filter, and which bytes may
    /// be other than 0.
    private func packedRows() -> (bytes: [UInt8], pitch: Int, drawn: [Range<Int>]) {
        let perByte = 8 / bitsPerPixel
        let pitch = 1 + (width + perByte - 1) / perByte
        var bytes = [UInt8](repeating: 0, count: pitch * height)
        var ranges: [Range<Int>] = []
        for row in 0..<height where !drawn[row].isEmpty {
            let (start, source) = (row * pitch + 1, row * width)
            let first = drawn[row].lowerBound / perByte
            let last = (drawn[row].upperBound - 1) / perByte
            if perByte == 1 {
                let range = source + first...source + last
                bytes.replaceSubrange(start + first...start + last, with: pixels[range])
            } else {
                packPairs(at: source, first...last, into: &bytes, at: start)
            }
            ranges.append(start + first..<start + last + 1)
        }
        return (bytes, pitch, ranges)
    }

    /// Writes two pixels into each byte, the left one into its upper half.
    private func packPairs(
        at source: Int, _ pairs: ClosedRange<Int>, into bytes: inout [UInt8], at start: Int
    ) {
        let isOdd = 2 * pairs.upperBound + 1 >= width
        let whole = isOdd ? pairs.lowerBound..<pairs.upperBound : Range(pairs)
        // Without checks within: it is the innermost loop of a picture.
        pixels.withUnsafeBufferPointer { pixels in
            bytes.withUnsafeMutableBufferPointer { bytes in
                for pair in whole {
                    let column = source + 2 * pair
                    bytes[start + pair] = pixels[column] << 4 | pixels[column + 1]
                }
            }
        }
        if isOdd { bytes[start + pairs.upperBound] = pixels[source + 2 * pairs.upperBound] << 4 }
    }
}

private func appendChunk(_ type: String, _ data: [UInt8], to file: inout [UInt8]) {
    let body = Array(type.utf8) + data
    file += bigEndian(data.count) + body + bigEndian(Int(crc32(body)))
}

private func bigEndian(_ number: Int) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> (24 - 8 * $0)) }
}

/// The checksum of a chunk (PNG, section 5.5).
private func crc32(_ bytes: [UInt8]) -> UInt32 {
    var checksum = UInt32.max
    for byte in bytes {
        checksum = crcTable[Int(UInt8(truncatingIfNeeded: checksum) ^ byte)] ^ checksum >> 8
    }
    return ~checksum
}

private let crcTable: [UInt32] = (0..<256).map { number in
    (0..<8).reduce(UInt32(number)) { value, _ in
        value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1
    }
}
