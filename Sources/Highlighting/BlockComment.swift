/// How comments over several lines are written.
struct BlockComment: Sendable {
    let open: Literal
    let close: Literal
    let nests: Bool
    /// Whether both delimiters stand at the start of a line, and the last line is all comment.
    let isLines: Bool

    init(_ open: Literal, _ close: Literal, nests: Bool = false, isLines: Bool = false) {
        self.open = open
        self.close = close
        self.nests = nests
        self.isLines = isLines
    }
}
