extension SRGBColour {
    /// How a colour may be written, for messages.
    package static let syntax = "'#1b50c4', '#15c' or 'rgb(27 80 196)'"

    /// Reads `#rgb`, `#rrggbb`, `rgb(r g b)` or `rgb(r, g, b)` with whole numbers from 0 to 255
    /// (CSS Color 4, §5.1 and §5.2); `nil` for anything else, also for colours with transparency.
    package init?(css text: String) {
        let text = text.lowercased()
        if text.hasPrefix("#") {
            self.init(hexDigits: Array(text.utf8.dropFirst()))
        } else if text.hasPrefix("rgb("), text.hasSuffix(")") {
            self.init(channels: text.dropFirst(4).dropLast())
        } else {
            return nil
        }
    }

    private init?(hexDigits digits: [UInt8]) {
        let values = digits.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
        guard values.count == digits.count else { return nil }
        switch values.count {
        case 3:
            self.init(
                UInt8(values[0] * 17), UInt8(values[1] * 17), UInt8(values[2] * 17))
        case 6:
            self.init(
                UInt8(values[0] * 16 + values[1]), UInt8(values[2] * 16 + values[3]),
                UInt8(values[4] * 16 + values[5]))
        default: return nil
        }
    }

    private init?(channels text: Substring) {
        let hasCommas = text.contains(",")
        let parts =
            hasCommas
            ? text.split(separator: ",", omittingEmptySubsequences: false).map { part in
                part.drop { $0 == " " }.prefix { $0 != " " }
            } : text.split(separator: " ")
        let isPlain = text.utf8.allSatisfy { byte in
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || " ,".utf8.contains(byte)
        }
        let values = parts.compactMap { UInt8($0) }
        guard isPlain, parts.count == 3, values.count == 3 else { return nil }
        self.init(values[0], values[1], values[2])
    }
}
