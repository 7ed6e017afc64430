/// A pasted text as UTF-8 with line feeds, whatever terminal or editor it comes from.
struct PastedText {
    /// How much of a text is looked at: 1 MiB.
    static let sizeLimit = 1 << 20

    /// Without colours of a terminal and byte order marks.
    private(set) var bytes: [UInt8] = []
    /// Whether the text was longer than what is looked at.
    let isCut: Bool

    init(_ input: [UInt8]) {
        isCut = input.count > PastedText.sizeLimit
        let part = input.prefix(PastedText.sizeLimit)
        if part.starts(with: [0xFF, 0xFE]) || part.starts(with: [0xFE, 0xFF]) {
            // PowerShell writes UTF-16 into files.
            normalize(PastedText.utf8(ofUTF16: part)[...])
        } else {
            normalize(part.starts(with: [0xEF, 0xBB, 0xBF]) ? part.dropFirst(3) : part)
        }
    }

    /// The lines without their ends.
    var lines: [ArraySlice<UInt8>] {
        bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    }

    private static func utf8(ofUTF16 bytes: ArraySlice<UInt8>) -> [UInt8] {
        let isBigEndian = bytes.first == 0xFE
        let pairs = Array(bytes.dropFirst(2))
        var units: [UInt16] = []
        for index in stride(from: 0, to: pairs.count - 1, by: 2) {
            let (first, second) = (UInt16(pairs[index]), UInt16(pairs[index + 1]))
            units.append(isBigEndian ? first << 8 | second : second << 8 | first)
        }
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }

    /// Copies the bytes, line ends as line feeds, without the control sequences of terminals
    /// (ECMA-48 §5.4).
    private mutating func normalize(_ input: ArraySlice<UInt8>) {
        bytes.reserveCapacity(input.count)
        var index = input.startIndex
        while index < input.endIndex {
            let byte = input[index]
            index += 1
            switch byte {
            case 0x0D:
                bytes.append(0x0A)
                if index < input.endIndex, input[index] == 0x0A { index += 1 }
            case 0x1B:
                guard index < input.endIndex, input[index] == UInt8(ascii: "[") else { continue }
                // Parameters, then one final byte; a damaged sequence ends where it is damaged.
                index += 1
                while index < input.endIndex, (0x20...0x3F).contains(input[index]) { index += 1 }
                if index < input.endIndex, (0x40...0x7E).contains(input[index]) { index += 1 }
            default: bytes.append(byte)
            }
        }
    }
}
