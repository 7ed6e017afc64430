/// Cuts the record of a terminal: lines with a prompt are commands, the others output.
struct ConsoleLexer: LanguageLexer {
    var cursor: Cursor

    mutating func run() {
        while !cursor.isAtEnd {
            if isPrompt(at: cursor.position) {
                cursor.take(.meta, count: 1)
                cursor.take(.plain, count: 1)
                command()
            } else {
                let end = cursor.endOfLine(from: cursor.position)
                cursor.take(.plain, to: cursor.startOfNextLine(endingAt: end))
            }
        }
    }

    private func isPrompt(at index: Int) -> Bool {
        "$#%".utf8.contains(cursor.byte(at: index)) && cursor.byte(at: index + 1) == 0x20
    }

    /// Cuts off a command, which ends where the shell has all of it, at the latest at the next
    /// prompt.
    private mutating func command() {
        let end = cursor.end
        cursor.end = nextPrompt
        var shell = ShellLexer(cursor: cursor)
        while !shell.cursor.isAtEnd {
            shell.step()
            if shell.isAtNewCommand { break }
        }
        cursor = shell.cursor
        cursor.end = end
    }

    private var nextPrompt: Int {
        var line = cursor.position
        repeat {
            line = cursor.startOfNextLine(endingAt: cursor.endOfLine(from: line))
        } while line < cursor.end && !isPrompt(at: line)
        return line
    }
}
