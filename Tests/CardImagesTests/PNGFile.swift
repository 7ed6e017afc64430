import Foundation
import Testing

/// A PNG file with a palette, read by way of Python's zlib, which knows nothing of our encoder.
struct PNGFile {
    let width: Int
    let height: Int
    let colours: [String]
    /// The numbers of the colours, row by row.
    let pixels: [UInt8]

    init(_ bytes: [UInt8]) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", "-c", PNGFile.script]
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        try input.fileHandleForWriting.write(contentsOf: Data(bytes))
        try input.fileHandleForWriting.close()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "the file is no sound PNG")
        let head = try #require(data.firstIndex(of: 0x0A))
        let words = String(decoding: data[..<head], as: UTF8.self).split(separator: " ")
        width = try #require(Int(words[0]))
        height = try #require(Int(words[1]))
        colours = words.dropFirst(2).map(String.init)
        pixels = Array(data[(head + 1)...])
    }

    /// The colour of a pixel, such as `#1b50c4`.
    func colour(_ x: Int, _ y: Int) -> String { colours[Int(pixels[y * width + x])] }

    /// How many pixels have a colour.
    func count(of colour: String) -> Int {
        let numbers = Set(colours.indices.filter { colours[$0] == colour }.map { UInt8($0) })
        return pixels.count { numbers.contains($0) }
    }

    /// The rows and columns from the first to the last pixel of a colour.
    func box(of colour: String) -> (x: ClosedRange<Int>, y: ClosedRange<Int>)? {
        let numbers = Set(colours.indices.filter { colours[$0] == colour }.map { UInt8($0) })
        let places = pixels.indices.filter { numbers.contains(pixels[$0]) }
        let columns = places.map { $0 % width }
        guard let first = places.first, let last = places.last, let left = columns.min(),
            let right = columns.max()
        else { return nil }
        return (left...right, first / width...last / width)
    }

    /// Checks signature, order of chunks, checksums, the stream and its length.
    private static let script = """
        import struct, sys, zlib
        data = sys.stdin.buffer.read()
        assert data[:8] == bytes([0x89]) + b'PNG\\r\\n\\x1a\\n'
        at, chunks = 8, []
        while at < len(data):
            length, kind = struct.unpack('>I4s', data[at:at + 8])
            body = data[at + 8:at + 8 + length]
            check, = struct.unpack('>I', data[at + 8 + length:at + 12 + length])
            assert zlib.crc32(kind + body) == check
            chunks.append((kind, body))
            at += 12 + length
        assert [kind for kind, _ in chunks] == [b'IHDR', b'PLTE', b'IDAT', b'IEND']
        width, height, depth, colour, *rest = struct.unpack('>IIBBBBB', chunks[0][1])
        assert colour == 3 and depth in (4, 8) and rest == [0, 0, 0]
        palette = chunks[1][1]
        assert len(palette) % 3 == 0 and len(palette) // 3 <= 1 << depth
        stream = zlib.decompressobj()
        raw = stream.decompress(chunks[2][1])
        assert stream.eof and not stream.unused_data
        pitch = 1 + (width * depth + 7) // 8
        assert len(raw) == pitch * height
        pixels = bytearray()
        for y in range(height):
            row = raw[y * pitch:(y + 1) * pitch]
            assert row[0] == 0
            if depth == 4:
                row = bytes(v for byte in row[1:] for v in (byte >> 4, byte & 15))
            else:
                row = row[1:]
            pixels += row[:width]
        assert max(pixels) < len(palette) // 3
        names = ['#' + palette[i:i + 3].hex() for i in range(0, len(palette), 3)]
        sys.stdout.buffer.write(' '.join([str(width), str(height)] + names).encode() + b'\\n')
        sys.stdout.buffer.write(pixels)
        """
}
