import Site
import TestSupport
import Testing

/// The sizes of images, read from their headers.
struct ImageSizeTests {
    @Test("each format", arguments: samples)
    func format(name: String, bytes: [UInt8], width: Int, height: Int) {
        #expect(imageSize(of: bytes) == ImageSize(width: width, height: height), "\(name)")
    }

    @Test(
        "vector images",
        arguments: [
            ("<svg width='30' height=\"20px\"/>", 30, 20),
            ("\u{FEFF}\n<?xml version='1.0'?>\n<svg:svg width = '1in' height='2.54cm' >", 96, 96),
            ("<!-- <svg width='1' --><svg height='3pc' width='72pt'>", 96, 48),
            ("<!DOCTYPE svg [<!ENTITY a ']>'> <!-- ' -->]><svg width='7' height='8'>", 7, 8),
            ("<svg viewBox='0 0 24 12'>", 24, 12),
            ("<svg viewBox=' -1,-1, 24.4 , 12.5\n'>", 24, 13),
            ("<svg width='100%' height='5em' viewBox='0 0 24 12'>", 24, 12),
            ("<svg width='48' viewBox='0 0 24 12'>", 48, 24),
            ("<svg height='48' width='auto' viewBox='0 0 24 12'>", 96, 48),
            ("<svg width='1e2' height='+.5E2' data-a='>' x:width='9'>", 100, 50),
            ("<svg width='25.4MM' height='101.6Q'>", 96, 96),
        ])
    func vector(svg: String, width: Int, height: Int) {
        #expect(imageSize(of: Array(svg.utf8)) == ImageSize(width: width, height: height))
    }

    @Test(
        "no size",
        arguments: [
            "", "text", "<html width='1' height='1'>", "<svg>", "<svg width='1'>",
            "<svg width='0' height='1'>", "<svg width='-1' height='1'>",
            "<svg width='nan' height='inf'>", "<svg width='1e999' height='1'>",
            "<svg width='100001' height='1'>", "<svg width='0x1' height='1'>",
            "<svg viewBox='0 0 0 1'>", "<svg viewBox='0 0 1'>", "<svg viewBox='0 0 1 1 1'>",
            "<svg width='1' height='1'", "<svg width=1 height=1>", "<!-- <svg width='1'>",
            "<svg width='1' width='1' height='1'>", "<svg width='1' viewBox='0 0 1e-300 1e300'>",
            "<!DOCTYPE svg [ ><svg width='1' height='1'>", "GIF89a", "BM", "\u{FEFF}",
        ])
    func none(text: String) {
        #expect(imageSize(of: Array(text.utf8)) == nil)
    }

    @Test("a header that is cut off has no size, and nothing traps")
    func prefixes() {
        for (name, bytes, _, _) in samples {
            for end in 0..<bytes.count - 1 {
                let size = imageSize(of: Array(bytes[..<end]))
                #expect(size == nil || end > bytes.count - 24, "\(name) to \(end)")
            }
        }
    }

    @Test("damaged bytes trap nothing", arguments: 0..<5)
    func mutations(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<1_000 {
            guard var bytes = samples.randomElement(using: &generator)?.bytes else { return }
            for _ in 0..<Int.random(in: 1...8, using: &generator) {
                let index = Int.random(in: 0..<bytes.count, using: &generator)
                let value = [0, 1, 0x7F, 0x80, 0xFF, UInt8.random(in: 0...255, using: &generator)]
                bytes[index] = value.randomElement(using: &generator) ?? 0
            }
            if let size = imageSize(of: bytes) {
                #expect((1...100_000).contains(size.width) && (1...100_000).contains(size.height))
            }
        }
    }
}

/// The smallest headers that tell a size.
private let samples: [(name: String, bytes: [UInt8], width: Int, height: Int)] = [
    (
        "PNG",
        [0x89] + ascii("PNG\r\n") + [0x1A, 0x0A] + [0, 0, 0, 13] + ascii("IHDR")
            + [0, 0, 1, 2, 0, 1, 0, 0], 258, 65_536
    ),
    ("GIF", ascii("GIF89a") + [0x40, 0x01, 0xF0, 0x00], 320, 240),
    ("old GIF", ascii("GIF87a") + [1, 0, 2, 0], 1, 2),
    ("JPEG", [0xFF, 0xD8] + frameHeader(0xC0), 0x0304, 0x0102),
    (
        "progressive JPEG with other segments and fill bytes",
        [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0xFF, 0xC0, 0xFF, 0xFF, 0xC4, 0, 3, 0] + frameHeader(0xC2),
        0x0304, 0x0102
    ),
    ("JPEG on its side", [0xFF, 0xD8] + exif(bigEndian, 6) + frameHeader(0xC0), 0x0102, 0x0304),
    (
        "JPEG on its side, little-endian",
        [0xFF, 0xD8] + exif(littleEndian, 5) + frameHeader(0xC1),
        0x0102, 0x0304
    ),
    ("JPEG upside down", [0xFF, 0xD8] + exif(bigEndian, 3) + frameHeader(0xC0), 0x0304, 0x0102),
    (
        "lossy WebP",
        webP("VP8 ") + [0x10, 0, 0, 0x9D, 0x01, 0x2A, 0x20, 0x43, 0x10, 0x80], 0x0320, 0x10
    ),
    // Thirteen bits, 299 and 199, each less by one.
    ("lossless WebP", webP("VP8L") + [0x2F, 0x2B, 0xC1, 0x31, 0x00], 300, 200),
    ("WebP canvas", webP("VP8X") + [0x10, 0, 0, 0, 0xFF, 0x03, 0, 0, 0x02, 0], 1_024, 513),
    ("AVIF", avif([1, 0x81]), 600, 400),
    ("AVIF on its side", avif([2, 1, 3]), 400, 600),
    ("SVG", ascii("<svg width='30' height='20'>"), 30, 20),
]

private func ascii(_ text: String) -> [UInt8] {
    Array(text.utf8)
}

/// A start-of-frame segment of 772 by 258 pixels.
private func frameHeader(_ marker: UInt8) -> [UInt8] {
    [0xFF, marker, 0, 8, 8, 1, 2, 3, 4, 1]
}

private func bigEndian(_ value: Int, _ size: Int) -> [UInt8] {
    (0..<size).reversed().map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
}

private func littleEndian(_ value: Int, _ size: Int) -> [UInt8] {
    bigEndian(value, size).reversed()
}

/// An Exif segment with an orientation, behind another entry.
private func exif(_ number: (Int, Int) -> [UInt8], _ orientation: Int) -> [UInt8] {
    let mark = number(1, 2) == [0, 1] ? ascii("MM") : ascii("II")
    let entries =
        [number(0x10F, 2), number(2, 2), number(1, 4), number(0, 4)]
        + [number(0x112, 2), number(3, 2), number(1, 4), number(orientation, 2), [0, 0]]
    let directory = number(2, 2) + entries.flatMap(\.self) + number(0, 4)
    let tiff = mark + number(42, 2) + number(8, 4) + directory
    let content = ascii("Exif\0\0") + tiff
    return [0xFF, 0xE1] + bigEndian(content.count + 2, 2) + content
}

private func webP(_ chunk: String) -> [UInt8] {
    ascii("RIFF") + [30, 0, 0, 0] + ascii("WEBP") + ascii(chunk) + [10, 0, 0, 0]
}

/// A box of an ISO media file.
private func box(_ type: String, _ content: [UInt8]) -> [UInt8] {
    bigEndian(content.count + 8, 4) + ascii(type) + content
}

/// A file whose second item, the primary one, has some of three properties: sizes of 600 by 400,
/// and a turn by a quarter; its first item is a thumbnail.
private func avif(_ indices: [UInt8]) -> [UInt8] {
    let size = { (width: Int, height: Int) in
        box("ispe", [0, 0, 0, 0] + bigEndian(width, 4) + bigEndian(height, 4))
    }
    let properties = size(600, 400) + box("irot", [1]) + size(60, 40)
    let associations: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 2, 0, 1, 1, 3, 0, 2, UInt8(indices.count)]
    let parts = box("ipco", properties) + box("ipma", associations + indices)
    let metadata = box("pitm", [0, 0, 0, 0, 0, 2]) + box("iprp", parts)
    return box("ftyp", ascii("avif") + [0, 0, 0, 0]) + box("meta", [0, 0, 0, 0] + metadata)
}
