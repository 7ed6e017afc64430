/// Words of one kind.
struct WordList: Sendable {
    let kind: TokenKind
    let words: String
    /// What the word behind such a word is, as for the name behind `func`.
    let next: TokenKind?
    /// Whether the words are such words only where a name, a string or a bracket follows, and
    /// ordinary names elsewhere.
    let isContextual: Bool

    /// - Parameters:
    ///   - kind: what the words are.
    ///   - words: the words, with spaces between them.
    ///   - next: what the word behind such a word is.
    ///   - isContextual: whether the words are ordinary names where nothing of that kind follows.
    init(_ kind: TokenKind, _ words: String, next: TokenKind? = nil, isContextual: Bool = false) {
        self.kind = kind
        self.words = words
        self.next = next
        self.isContextual = isContextual
    }
}
