/// Cuts commands for a POSIX shell, bash or zsh.
struct ShellLexer: LanguageLexer {
    /// What the cursor is inside of.
    enum Frame {
        case doubleQuotes
        /// `${…}`
        case parameter
        /// `$(…)`, `(…)` and `<(…)`
        case parenthesis
        /// `$((…))` and `((…))`, with parentheses inside it
        case arithmetic
        case backquotes
        /// `name=(…)`
        case array
    }

    struct PendingHeredoc {
        let word: Range<Int>
        let hasVariables: Bool
    }

    var cursor: Cursor
    var frames: [Frame] = []
    var heredocs: [PendingHeredoc] = []
    /// Whether the next word is the name of a command.
    var isAtCommand = true
    /// Whether the last byte that was cut ends a command, with nothing left open.
    private(set) var isAtNewCommand = false
    /// Whether the next word is a declared function's or a loop's variable.
    var nextKind: TokenKind?
    /// What can stand behind the value of the assignment that the cursor is in.
    var afterValue: (isAtCommand: Bool, nextKind: TokenKind?)?

    init(cursor: Cursor) {
        self.cursor = cursor
    }

    mutating func run() {
        while !cursor.isAtEnd { step() }
    }

    /// Cuts off at least one byte; there must be one.
    mutating func step() {
        isAtNewCommand = false
        if let frame = frames.last, frame == .doubleQuotes || frame == .parameter {
            return text(in: frame)
        }
        let byte = cursor.current
        switch byte {
        case 0x0A, 0x0D: lineEnd()
        case _ where isSpace(byte): space()
        case UInt8(ascii: "#") where isWordStart:
            cursor.take(.comment, to: cursor.endOfLine(from: cursor.position))
        case UInt8(ascii: "'"): singleQuotes(from: cursor.position)
        case UInt8(ascii: "\""):
            cursor.take(.string, count: 1)
            frames.append(.doubleQuotes)
            isAtCommand = false
        case UInt8(ascii: "$"): dollar(.plain)
        case UInt8(ascii: "`"): backquote()
        case UInt8(ascii: "\\"): backslash()
        case _ where "()<>;&|{}".utf8.contains(byte): punctuation(byte)
        default: word()
        }
    }

    /// Whether the cursor is where a word can start.
    var isWordStart: Bool {
        let before = cursor.byte(at: cursor.position - 1)
        return cursor.position == 0 || isSpace(before) || ";&|()<>`".utf8.contains(before)
    }

    private mutating func space() {
        cursor.take(.plain, count: 1)
        guard let next = afterValue, frames.last != .array else { return }
        (isAtCommand, nextKind) = next
        afterValue = nil
    }

    private mutating func lineEnd() {
        cursor.take(.plain, to: cursor.startOfNextLine(endingAt: cursor.position))
        let pending = heredocs
        heredocs = []
        for heredoc in pending { body(of: heredoc) }
        isAtCommand = frames.last != .arithmetic && frames.last != .array
        nextKind = nil
        afterValue = nil
        isAtNewCommand = frames.isEmpty
    }

    private mutating func backslash() {
        let next = cursor.byte(at: cursor.position + 1)
        if isLineEnd(next) {
            cursor.take(.escape, count: 1)
            cursor.take(.plain, to: cursor.startOfNextLine(endingAt: cursor.position))
        } else {
            cursor.take(.escape, count: next >= 0x80 ? 1 : 2)
            isAtCommand = false
        }
    }

    mutating func backquote() {
        cursor.take(.plain, count: 1)
        if let open = frames.lastIndex(of: .backquotes), open == frames.count - 1 {
            frames.removeLast()
            isAtCommand = false
        } else {
            frames.append(.backquotes)
            isAtCommand = true
        }
    }

    /// Cuts off `'…'`, which may span lines.
    private mutating func singleQuotes(from quote: Int) {
        cursor.take(.string, to: cursor.endOf("'", from: quote + 1))
        isAtCommand = false
    }

    private mutating func punctuation(_ byte: UInt8) {
        let next = cursor.byte(at: cursor.position + 1)
        switch byte {
        case UInt8(ascii: "("): open(next)
        case UInt8(ascii: ")"): close()
        case UInt8(ascii: "&") where next == UInt8(ascii: ">"): cursor.take(.plain, count: 2)
        case UInt8(ascii: "<") where next == byte && !isHereString: heredoc()
        case UInt8(ascii: "<"), UInt8(ascii: ">"):
            cursor.take(.plain, count: next == UInt8(ascii: "&") ? 2 : 1)
        case UInt8(ascii: "}") where !isAtCommand, UInt8(ascii: "{") where !isAtCommand:
            cursor.take(.plain, count: 1)
        default:
            cursor.take(.plain, count: 1)
            isAtCommand = frames.last != .arithmetic
            nextKind = nil
            afterValue = nil
        }
    }

    private mutating func open(_ next: UInt8) {
        if cursor.byte(at: cursor.position - 1) == UInt8(ascii: "="), afterValue != nil {
            frames.append(.array)
            isAtCommand = false
        } else {
            let isDouble = next == UInt8(ascii: "(") && isAtCommand
            frames.append(isDouble || frames.last == .arithmetic ? .arithmetic : .parenthesis)
            isAtCommand = frames.last == .parenthesis
        }
        cursor.take(.plain, count: 1)
    }

    private mutating func close() {
        let isEmpty = cursor.byte(at: cursor.position - 1) == UInt8(ascii: "(")
        var isPattern = true
        if let frame = frames.last, frame != .backquotes {
            frames.removeLast()
            isPattern = false
        }
        cursor.take(.plain, count: 1)
        // A command follows a pattern of `case` and the name of a function.
        isAtCommand = isPattern || isEmpty
    }

    private var isHereString: Bool {
        cursor.has("<<<", at: cursor.position) || cursor.has("<<<", at: cursor.position - 1)
            || cursor.has("<<<", at: cursor.position - 2)
    }
}
