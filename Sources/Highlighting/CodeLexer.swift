/// Cuts code into tokens by the rules of a grammar.
///
/// Nothing is read twice except for a bounded look ahead, so the time is linear in the code.
struct CodeLexer: LanguageLexer {
    /// A string that goes on behind the code inside it.
    struct OpenString {
        let form: StringForm
        let growth: Int
        /// How many brackets are open in the code inside the string.
        var depth = 0
    }

    /// A text whose lines start on the next line.
    struct PendingHeredoc {
        let word: Range<Int>
        let isContinued: Bool
    }

    let grammar: CodeGrammar
    var cursor: Cursor
    /// The last byte that is not white space.
    var last: UInt8 = 0
    /// Whether what stands before `position` is a value, so that `/` divides.
    var isAfterValue = false
    var isLineStart = true
    /// What the next name is, if nothing else stands before it.
    var nextKind: TokenKind?
    /// Whether the code has ended with a rule's `exit`.
    var hasExited = false
    var openStrings: [OpenString] = []
    /// The lowest string of `openStrings` that ends with its line.
    var lineString: Int?
    var heredocs: [PendingHeredoc] = []
    /// Up to where no regular expression ends, as a look ahead has shown.
    var noExpressionBefore = 0

    init(_ grammar: CodeGrammar, _ cursor: Cursor) {
        self.grammar = grammar
        self.cursor = cursor
    }

    /// Cuts all code up to the end of the cursor.
    mutating func run() {
        while !cursor.isAtEnd { step() }
    }

    /// Cuts off at least one byte; there must be one.
    mutating func step() {
        let byte = cursor.current
        switch grammar.leads[Int(byte)] {
        case .name: name()
        case .space: space()
        case .lineEnd: lineEnd()
        case .digit: number(from: cursor.position)
        case .rule: if !applyRule(byte) { other(byte) }
        case .bracket: bracket(byte)
        case .dot where isDigit(cursor.byte(at: cursor.position + 1)) && !isAfterValue:
            number(from: cursor.position)
        case .dot, .other: other(byte)
        }
    }

    private mutating func space() {
        var index = cursor.position + 1
        while index < cursor.end, grammar.leads[Int(cursor.bytes[index])] == .space { index += 1 }
        cursor.take(.plain, to: index)
    }

    private mutating func lineEnd() {
        cursor.take(.plain, to: cursor.startOfNextLine(endingAt: cursor.position))
        isLineStart = true
        if let lineString {
            openStrings.removeLast(openStrings.count - lineString)
            self.lineString = nil
        }
        if !heredocs.isEmpty { heredocBodies() }
    }

    private mutating func other(_ byte: UInt8) {
        cursor.take(.plain, count: 1)
        finish(byte, isValue: false)
    }

    private mutating func bracket(_ byte: UInt8) {
        if let top = openStrings.last, let code = top.form.interpolation {
            if byte == code.bracket {
                openStrings[openStrings.count - 1].depth += 1
            } else if byte == code.close {
                if top.depth == 0 { return resumeString() }
                openStrings[openStrings.count - 1].depth -= 1
            }
        }
        cursor.take(.plain, count: 1)
        finish(byte, isValue: ")]}".utf8.contains(byte))
    }

    private mutating func resumeString() {
        guard let string = openStrings.popLast() else { return }
        if let lineString, lineString >= openStrings.count { self.lineString = nil }
        cursor.take(.plain, count: 1)
        stringContent(string.form, growth: string.growth)
    }

    /// Notes what a token was for the tokens behind it.
    mutating func finish(_ byte: UInt8, isValue: Bool) {
        last = byte
        isAfterValue = isValue
        isLineStart = false
        nextKind = nil
    }
}
