/// The size at which a browser shows an image if nothing else is said, in CSS pixels.
package struct ImageSize: Sendable, Equatable {
    /// From 1 to 100,000.
    package let width: Int
    /// From 1 to 100,000.
    package let height: Int

    /// Takes sizes that a page can hold; `nil` for others.
    package init?(width: Int, height: Int) {
        guard (1...100_000).contains(width), (1...100_000).contains(height) else { return nil }
        self.width = width
        self.height = height
    }

}

/// The size of a PNG, GIF, JPEG, WebP, AVIF or SVG image, read from its header alone.
///
/// `nil` for other formats and for files that are damaged there.
package func imageSize(of bytes: [UInt8]) -> ImageSize? {
    let file = ImageBytes(bytes)
    if file.has("\u{89}PNG\r\n\u{1A}\n", at: 0) { return ImageSize(png: file) }
    if file.has("GIF87a", at: 0) || file.has("GIF89a", at: 0) { return ImageSize(gif: file) }
    if file.has("\u{FF}\u{D8}\u{FF}", at: 0) { return ImageSize(jpeg: file) }
    if file.has("RIFF", at: 0), file.has("WEBP", at: 8) { return ImageSize(webP: file) }
    if file.has("ftyp", at: 4) { return ImageSize(avif: file) }
    return ImageSize(svg: file)
}

extension ImageSize {
    /// The chunk `IHDR` comes first; of an animation it tells the size too.
    fileprivate init?(png file: ImageBytes) {
        guard file.has("IHDR", at: 12), let width = file.bigEndian(4, at: 16),
            let height = file.bigEndian(4, at: 20)
        else { return nil }
        self.init(width: width, height: height)
    }

    /// The logical screen, which all frames are drawn on.
    fileprivate init?(gif file: ImageBytes) {
        guard let width = file.littleEndian(2, at: 6), let height = file.littleEndian(2, at: 8)
        else { return nil }
        self.init(width: width, height: height)
    }
}
