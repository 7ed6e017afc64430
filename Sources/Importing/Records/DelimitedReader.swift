import Diagnostics

/// Reads the rows of a file with quoted values, line ends of any kind, and a byte order mark.
struct DelimitedReader {
    struct Cell {
        let text: String
        let range: SourceRange
    }

    private let file: SourceFile
    private let delimiter: UInt8
    private var index = 0
    /// Where a quote starts that nothing closes.
    private(set) var openQuote: Int?

    init(file: SourceFile, delimiter: UInt8) {
        self.file = file
        self.delimiter = delimiter
        if file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    }

    /// The cells of the next row, at least one; `nil` at the end.
    mutating func nextRow() -> [Cell]? {
        guard index < file.bytes.count else { return nil }
        var cells = [nextCell()]
        while index < file.bytes.count, file.bytes[index] == delimiter {
            index += 1
            cells.append(nextCell())
        }
        if index < file.bytes.count, file.bytes[index] == 0x0D { index += 1 }
        if index < file.bytes.count, file.bytes[index] == 0x0A { index += 1 }
        return cells
    }

    private mutating func nextCell() -> Cell {
        let bytes = file.bytes
        let start = index
        var text: [UInt8] = []
        if index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
            readQuoted(into: &text)
        }
        // What stands behind a closing quote belongs to the value, too.
        while index < bytes.count, bytes[index] != delimiter, bytes[index] != 0x0A,
            bytes[index] != 0x0D
        {
            text.append(bytes[index])
            index += 1
        }
        return Cell(
            text: String(decoding: text, as: UTF8.self), range: SourceRange(file, start..<index))
    }

    private mutating func readQuoted(into text: inout [UInt8]) {
        let bytes = file.bytes
        let quote = UInt8(ascii: "\"")
        let start = index
        index += 1
        while index < bytes.count {
            if bytes[index] == quote {
                index += 1
                guard index < bytes.count, bytes[index] == quote else { return }
            }
            text.append(bytes[index])
            index += 1
        }
        openQuote = openQuote ?? start
    }
}
