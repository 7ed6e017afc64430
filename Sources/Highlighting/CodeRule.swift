/// What may start at a byte that is neither space nor part of a name or number.
enum CodeRule: Sendable {
    case lineComment(Literal)
    case blockComment(BlockComment)
    case string(StringForm)
    case sigil(Sigil)
    case heredoc(Heredoc)
    /// A regular expression between slashes, where no value stands before it.
    case regularExpression
    /// Ruby's `%w[…]` and its like.
    case percentLiteral
    /// A character between single quotes; otherwise a name behind one quote (Rust).
    case characterOrLifetime
    /// A minus sign that belongs to the number behind it.
    case sign
    /// Always a token of a kind.
    case fixed(Literal, TokenKind)
    /// Where the code ends for the lexer around it.
    case exit(Literal)

    /// The byte it starts with.
    var lead: UInt8 {
        switch self {
        case .lineComment(let open), .fixed(let open, _), .exit(let open): open.first
        case .blockComment(let comment): comment.open.first
        case .string(let form): form.growth == .hashes ? UInt8(ascii: "#") : form.open.first
        case .sigil(let sigil): sigil.mark.first
        case .heredoc(let heredoc): heredoc.open.first
        case .regularExpression: UInt8(ascii: "/")
        case .percentLiteral: UInt8(ascii: "%")
        case .characterOrLifetime: UInt8(ascii: "'")
        case .sign: UInt8(ascii: "-")
        }
    }
}
