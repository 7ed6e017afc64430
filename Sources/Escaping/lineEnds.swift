extension String {
    /// On one line: runs of white space are one space.
    package var onOneLine: String {
        split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// With line ends of one kind, and without the control characters that no page may have.
    package var withPlainLineEnds: String {
        let isClean = utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x0A || $0 == 0x09 }
        let hasOthers = unicodeScalars.contains {
            $0.value == 0xFEFF || (0x80..<0xA0).contains($0.value)
        }
        if isClean, !hasOthers { return self }
        var result = String.UnicodeScalarView()
        var last: Unicode.Scalar = " "
        for scalar in unicodeScalars {
            switch scalar.value {
            case 0x0D: result.append("\n")
            case 0x0A: if last != "\r" { result.append("\n") }
            case 0..<0x09, 0x0B..<0x20, 0x7F..<0xA0, 0xFEFF: break
            default: result.append(scalar)
            }
            last = scalar
        }
        return String(result)
    }
}
