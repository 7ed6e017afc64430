extension ImageSize {
    /// The first chunk tells the size: of a lossy or lossless picture, or of the canvas.
    init?(webP file: ImageBytes) {
        let chunk = file.part(from: 20)
        if file.has("VP8X", at: 12) {
            guard let width = chunk.littleEndian(3, at: 4),
                let height = chunk.littleEndian(3, at: 7)
            else { return nil }
            self.init(width: width + 1, height: height + 1)
        } else if file.has("VP8L", at: 12), chunk[0] == 0x2F {
            guard let sides = chunk.littleEndian(4, at: 1) else { return nil }
            self.init(width: (sides & 0x3FFF) + 1, height: (sides >> 14 & 0x3FFF) + 1)
        } else if file.has("VP8 ", at: 12), chunk.has("\u{9D}\u{01}\u{2A}", at: 3) {
            guard let width = chunk.littleEndian(2, at: 6),
                let height = chunk.littleEndian(2, at: 8)
            else { return nil }
            // The two highest bits are a scale.
            self.init(width: width & 0x3FFF, height: height & 0x3FFF)
        } else {
            return nil
        }
    }
}
