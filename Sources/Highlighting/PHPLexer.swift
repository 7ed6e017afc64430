/// Cuts PHP between HTML, or PHP alone where the code has no opening tag before a closing one.
struct PHPLexer: LanguageLexer {
    var cursor: Cursor
    let grammar: CodeGrammar

    mutating func run() {
        var markup = MarkupLexer(cursor: cursor, isHTML: true)
        var isCode = !startsWithMarkup
        while !cursor.isAtEnd {
            if isCode {
                runCode()
            } else {
                let open = openingTag(from: cursor.position)
                let end = cursor.end
                cursor.end = open
                markup.cursor = cursor
                markup.run()
                cursor = markup.cursor
                cursor.end = end
                cursor.take(.meta, to: endOfTag(at: open))
            }
            isCode.toggle()
        }
    }

    private mutating func runCode() {
        var code = CodeLexer(grammar, cursor)
        while !code.cursor.isAtEnd, !code.hasExited { code.step() }
        cursor = code.cursor
    }

    private var startsWithMarkup: Bool {
        var index = cursor.position
        while index < cursor.end {
            if cursor.has("?>", at: index) { return false }
            if endOfTag(at: index) > index { return true }
            index += 1
        }
        return false
    }

    /// The index of the next opening tag; the end of the code if there is none.
    private func openingTag(from start: Int) -> Int {
        var index = start
        while index < cursor.end, endOfTag(at: index) == index { index += 1 }
        return index
    }

    private func endOfTag(at index: Int) -> Int {
        guard cursor.byte(at: index) == UInt8(ascii: "<") else { return index }
        if cursor.has("<?=", at: index) { return index + 3 }
        return cursor.hasWord("<?php", at: index) ? index + 5 : index
    }
}
