/// Walks over the code once and hands out its tokens.
///
/// Whatever a lexer asks for, the tokens are not empty, follow one another and cover the code:
/// the cursor only moves forward, never behind `end`, and joins neighbours of one kind.
struct Cursor {
    let bytes: UnsafeBufferPointer<UInt8>
    /// Where the code ends; a lexer for a part of the code sets it to the end of that part.
    var end: Int
    /// Everything before it has its kind.
    private(set) var position = 0
    private var tokenStart = 0
    private var tokenKind = TokenKind.plain
    private let body: (TokenKind, Range<Int>) -> Void

    init(_ bytes: UnsafeBufferPointer<UInt8>, body: @escaping (TokenKind, Range<Int>) -> Void) {
        self.bytes = bytes
        self.body = body
        end = bytes.count
    }

    var isAtEnd: Bool { position >= end }

    /// The byte at `position`; 0 at the end.
    var current: UInt8 { byte(at: position) }

    /// The byte at an index; 0 outside of the code.
    func byte(at index: Int) -> UInt8 {
        index >= 0 && index < end ? bytes[index] : 0
    }

    /// Makes everything from `position` up to an index a token of a kind.
    mutating func take(_ kind: TokenKind, to index: Int) {
        let target = min(index, end)
        guard target > position else { return }
        if kind != tokenKind {
            flush()
            tokenKind = kind
        }
        position = target
    }

    /// Makes the next bytes a token of a kind.
    mutating func take(_ kind: TokenKind, count: Int) {
        take(kind, to: position + count)
    }

    /// Hands out the token that may still have grown.
    mutating func flush() {
        guard position > tokenStart else { return }
        body(tokenKind, tokenStart..<position)
        tokenStart = position
    }
}
