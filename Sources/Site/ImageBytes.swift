/// A part of an image file; what lies outside of it reads as `nil`.
///
/// Offsets count from the start of the part.
struct ImageBytes {
    private let bytes: ArraySlice<UInt8>

    init(_ bytes: [UInt8]) {
        self.bytes = bytes[...]
    }

    private init(part: ArraySlice<UInt8>) {
        bytes = part
    }

    var count: Int { bytes.count }

    subscript(offset: Int) -> UInt8? {
        offset >= 0 && offset < bytes.count ? bytes[bytes.startIndex + offset] : nil
    }

    /// The part from an offset on, at most as long as said; empty where there is nothing.
    func part(from offset: Int, count: Int = .max) -> ImageBytes {
        ImageBytes(part: bytes.dropFirst(max(0, offset)).prefix(max(0, count)))
    }

    /// Whether the characters, each of which means a byte, stand at an offset.
    func has(_ characters: StaticString, at offset: Int) -> Bool {
        var position = offset
        for scalar in String(describing: characters).unicodeScalars {
            guard let byte = self[position], UInt32(byte) == scalar.value else { return false }
            position += 1
        }
        return true
    }

    /// The offset of the first such byte at or behind an offset.
    func first(_ byte: UInt8, from offset: Int) -> Int? {
        let index = bytes.dropFirst(max(0, offset)).firstIndex(of: byte)
        return index.map { $0 - bytes.startIndex }
    }

    /// A number of at most seven bytes, the highest first.
    func bigEndian(_ size: Int, at offset: Int) -> Int? {
        var number = 0
        for index in 0..<size {
            guard let byte = self[offset + index] else { return nil }
            number = number << 8 | Int(byte)
        }
        return number
    }

    /// A number of at most seven bytes, the lowest first.
    func littleEndian(_ size: Int, at offset: Int) -> Int? {
        var number = 0
        for index in 0..<size {
            guard let byte = self[offset + index] else { return nil }
            number |= Int(byte) << (8 * index)
        }
        return number
    }

    /// The bytes as UTF-8.
    var text: String { String(decoding: bytes, as: UTF8.self) }
}
