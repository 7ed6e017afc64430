import Highlighting

/// The tokens of some code.
func tokens(of code: [UInt8], as language: Language) -> [(kind: TokenKind, range: Range<Int>)] {
    var tokens: [(kind: TokenKind, range: Range<Int>)] = []
    code.withUnsafeBufferPointer { bytes in
        tokenize(bytes, as: language) { tokens.append(($0, $1)) }
    }
    return tokens
}
