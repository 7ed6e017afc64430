import Diagnostics
import Escaping

/// The records of a file with a record on each line (RFC 4180): CSV and what goes by that name.
func delimitedRecords(_ file: SourceFile, _ options: ImportOptions) -> RecordList {
    if options.delimiter == .space { return spacedRecords(file, options) }
    var list = RecordList(file)
    let delimiter = options.delimiter?.byte ?? likelyDelimiter(of: file.bytes)
    var reader = DelimitedReader(file: file, delimiter: delimiter)
    var columns = list.distinctColumns(
        options.columns.map { ($0, .start(of: file)) }, options)
    while let row = reader.nextRow() {
        if row.count == 1, row[0].text.isEmpty { continue }
        if columns.isEmpty {
            columns = list.distinctColumns(
                row.map { ($0.text.trimmingSpaces, $0.range) }, options)
            continue
        }
        let fields = row.enumerated().map { number, cell in
            RecordField(
                name: number < columns.count ? columns[number] : "(column \(number + 1))",
                value: .string(cell.text), range: cell.range)
        }
        let start = row[0].range.offsets.lowerBound
        list.records.append(
            SourceRecord(fields: fields, range: SourceRange(file, file.lineRange(around: start))))
    }
    if let quote = reader.openQuote {
        list.cannotUse(
            "a quote is not closed", at: SourceRange(file, quote..<(quote + 1)),
            help: "put a \" behind the value, and write a quote inside it as \"\"")
    }
    return list
}

extension ImportOptions.Delimiter {
    fileprivate var byte: UInt8 {
        switch self {
        case .comma: UInt8(ascii: ",")
        case .semicolon: UInt8(ascii: ";")
        case .tab: 0x09
        case .pipe: UInt8(ascii: "|")
        case .space: 0x20
        }
    }
}

/// The sign that the first line has most of outside of quotes.
private func likelyDelimiter(of bytes: [UInt8]) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in bytes {
        if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
        if byte == 0x0A, !isQuoted { break }
        if !isQuoted, ",;\t|".utf8.contains(byte) { counts[byte, default: 0] += 1 }
    }
    let ordered = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09, UInt8(ascii: "|")]
    return ordered.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? ordered[0]
}

/// The records of a list whose columns are set apart by spaces, as PostgreSQL's `errcodes.txt` is.
private func spacedRecords(_ file: SourceFile, _ options: ImportOptions) -> RecordList {
    var list = RecordList(file)
    guard !options.columns.isEmpty else {
        list.cannotUse(
            "columns that are set apart by spaces have no names",
            help: "name them: --columns code,title; leave one out as _")
        return list
    }
    var section: RecordField?
    for start in file.lineStarts() {
        let line = file.lineRange(around: start)
        let words = wordRanges(in: line, of: file, limit: options.columns.count)
        guard let first = words.first, file.bytes[first.lowerBound] != UInt8(ascii: "#") else {
            continue
        }
        let range = SourceRange(file, first.lowerBound..<line.upperBound)
        if let title = sectionTitle(range) {
            section = title
            continue
        }
        var fields = words.enumerated().map { number, word in
            RecordField(
                name: options.columns[number],
                value: .string(String(decoding: file.bytes[word], as: UTF8.self)),
                range: SourceRange(file, word))
        }
        if let section { fields.append(section) }
        list.records.append(SourceRecord(fields: fields, range: range))
    }
    return list
}

private func sectionTitle(_ range: SourceRange) -> RecordField? {
    let bytes = range.file.bytes[range.offsets]
    guard bytes.starts(with: "Section:".utf8) else { return nil }
    let title = String(decoding: bytes.dropFirst(8), as: UTF8.self).trimmingSpaces
    return RecordField(name: "Section", value: .string(title), range: range)
}

/// The words of a line; the last of so many has all the rest.
private func wordRanges(in line: Range<Int>, of file: SourceFile, limit: Int) -> [Range<Int>] {
    let isSpace = { (index: Int) in file.bytes[index] == 0x20 || file.bytes[index] == 0x09 }
    var end = line.upperBound
    while end > line.lowerBound, isSpace(end - 1) { end -= 1 }
    var words: [Range<Int>] = []
    var index = line.lowerBound
    while index < end {
        while index < end, isSpace(index) { index += 1 }
        let start = index
        while index < end, !isSpace(index) || words.count == limit - 1 { index += 1 }
        if start < index { words.append(start..<index) }
    }
    return words
}
