/// How a text is written whose end is a word of the author's choice.
struct Heredoc: Sendable {
    let open: Literal
    /// Whether code may follow the closing word on its line.
    let isContinued: Bool
    /// Whether a bare `open` needs a capital letter behind it, so that it is no shift.
    let needsCapital: Bool
}
