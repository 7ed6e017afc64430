/// How strings of one form are written.
struct StringForm: Sendable {
    /// What protects a byte inside a string.
    enum Escapes: Sendable {
        case none
        /// A backslash.
        case backslash
        /// A backslash, also one before a line end in a string of one line.
        case backslashAndLineEnd
        /// A backslash that stays a part of the string.
        case raw
        /// The closing delimiter written twice.
        case doubled
    }

    /// How the opening delimiter may be longer than `open`, and the closing one with it.
    enum Growth: Sendable {
        case fixed
        /// By any number of `#` around the quotes.
        case hashes
        /// By more quotes.
        case quotes
    }

    /// Code inside a string.
    struct Interpolation: Sendable {
        let open: Literal
        /// How many bytes of `open` stand before the code.
        let taken: Int
        /// The brackets around the code.
        let bracket: UInt8
        let close: UInt8
        /// Whether `open` written twice is text.
        let isTextTwice: Bool

        init(_ open: Literal, taken: Int? = nil, isTextTwice: Bool = false) {
            self.open = open
            self.taken = taken ?? open.count
            self.isTextTwice = isTextTwice
            bracket = open[self.taken - 1]
            close = bracket == UInt8(ascii: "(") ? UInt8(ascii: ")") : UInt8(ascii: "}")
        }
    }

    let open: Literal
    let close: Literal
    let kind: TokenKind
    let escapes: Escapes
    let spansLines: Bool
    /// The letters before the opening delimiter, in lower case.
    let prefix: Literal
    let growth: Growth
    let interpolation: Interpolation?
    /// The byte that makes a name behind it a variable of the string; 0 for none.
    let sigil: UInt8

    init(
        _ open: Literal, _ close: Literal? = nil, kind: TokenKind = .string,
        escapes: Escapes = .backslash, spansLines: Bool = false, prefix: Literal = "",
        growth: Growth = .fixed, interpolation: Interpolation? = nil, sigil: UInt8 = 0
    ) {
        self.open = open
        self.close = close ?? open
        self.kind = kind
        self.escapes = escapes
        self.spansLines = spansLines
        self.prefix = prefix
        self.growth = growth
        self.interpolation = interpolation
        self.sigil = sigil
    }

    /// The bytes at which a scan of the string has to look closer; line ends go without saying.
    var stops: (UInt8, UInt8, UInt8, UInt8) {
        let last = close.first
        let escape = escapes == .none || escapes == .doubled ? last : UInt8(ascii: "\\")
        return (last, escape, interpolation?.open.first ?? last, sigil == 0 ? last : sigil)
    }
}
