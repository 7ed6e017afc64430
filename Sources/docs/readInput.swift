import Foundation

/// Reads standard input up to a limit and one byte more, so that an endless one ends too.
func readInput(limit: Int) -> [UInt8] {
    var input: [UInt8] = []
    while input.count <= limit {
        let rest = limit + 1 - input.count
        // Where there is no standard input, it has nothing.
        guard let part = try? FileHandle.standardInput.read(upToCount: rest), !part.isEmpty else {
            break
        }
        input += part
    }
    return input
}

/// Reads what a person pastes or pipes.
func readPaste() -> [UInt8] {
    if isatty(STDIN_FILENO) == 1 {
        Terminal.complain("Paste a response, then press Return and Control-D:")
    }
    return readInput(limit: 1 << 20)
}
