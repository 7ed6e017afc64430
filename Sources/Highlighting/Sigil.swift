/// A mark that makes the name behind it something special, such as `@` or `$`.
struct Sigil: Sendable {
    let mark: Literal
    let kind: TokenKind
    /// Whether the name may have dots.
    let isDotted: Bool
    /// Whether nothing but blanks may stand before it on its line, and blanks before the name.
    let startsLine: Bool
    /// Whether it can't follow a name, a closing bracket or itself.
    let isDetached: Bool

    init(
        _ mark: Literal, _ kind: TokenKind, isDotted: Bool = false, startsLine: Bool = false,
        isDetached: Bool = false
    ) {
        self.mark = mark
        self.kind = kind
        self.isDotted = isDotted
        self.startsLine = startsLine
        self.isDetached = isDetached
    }
}
