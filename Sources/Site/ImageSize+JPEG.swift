extension ImageSize {
    /// Goes from marker to marker up to the frame header, the sides swapped where Exif says that the
    /// picture lies on its side.
    init?(jpeg file: ImageBytes) {
        var position = 2
        var isTurned: Bool?
        while let start = file.first(0xFF, from: position), let marker = file[start + 1] {
            position = start + 1
            // Fill bytes, and what stands alone, have no length.
            if marker == 0xFF { continue }
            if marker <= 0x01 || (0xD0...0xD8).contains(marker) { continue }
            guard marker != 0xD9, marker != 0xDA, let length = file.bigEndian(2, at: start + 2),
                length >= 2
            else { return nil }
            let segment = file.part(from: start + 4, count: length - 2)
            if Self.isFrameHeader(marker) {
                guard let height = segment.bigEndian(2, at: 1),
                    let width = segment.bigEndian(2, at: 3)
                else { return nil }
                let isTurned = isTurned ?? false
                self.init(width: isTurned ? height : width, height: isTurned ? width : height)
                return
            }
            if marker == 0xE1, isTurned == nil, segment.has("Exif\0\0", at: 0) {
                isTurned = Self.isTurned(byTIFF: segment.part(from: 6))
            }
            position = start + 2 + length
        }
        return nil
    }

    /// All of `SOF0` to `SOF15`; three numbers among them mean something else.
    private static func isFrameHeader(_ marker: UInt8) -> Bool {
        (0xC0...0xCF).contains(marker) && marker != 0xC4 && marker != 0xC8 && marker != 0xCC
    }

    /// Whether the orientation in the first directory of Exif data swaps width and height.
    private static func isTurned(byTIFF file: ImageBytes) -> Bool {
        let isLittleEndian = file.has("II*\0", at: 0)
        guard isLittleEndian || file.has("MM\0*", at: 0) else { return false }
        let number = { (size: Int, offset: Int) in
            isLittleEndian
                ? file.littleEndian(size, at: offset) : file.bigEndian(size, at: offset)
        }
        guard let directory = number(4, 4), let count = number(2, directory) else { return false }
        for index in 0..<count {
            let entry = directory + 2 + 12 * index
            guard let tag = number(2, entry) else { return false }
            if tag == 0x0112 { return number(2, entry + 8).map((5...8).contains) ?? false }
        }
        return false
    }
}
