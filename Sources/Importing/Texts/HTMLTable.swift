import Escaping

/// A table of HTML that a table of Markdown can show: no cell spans others, and none has blocks.
struct HTMLTable {
    /// The table as Markdown; the first row is its header.
    var markdown: String {
        let width = rows.map(\.count).max() ?? 0
        var lines = rows.map { row in
            let cells = row + Array(repeating: "", count: width - row.count)
            return "| \(cells.joined(separator: " | ")) |"
        }
        lines.insert("|" + String(repeating: " --- |", count: width), at: 1)
        return lines.joined(separator: "\n")
    }

    /// Where the text goes on.
    private(set) var end: Int
    /// The names of elements in cells of which nothing is left.
    private(set) var losses: [String] = []
    private var rows: [[String]] = []

    /// Reads the table whose tag stands at an offset; `nil` for one that is not simple.
    init?(_ bytes: [UInt8], at start: Int) {
        guard let opening = HTMLTagText(bytes, at: start) else { return nil }
        end = opening.end
        var cellStart: Int?
        var outside = opening.end
        while let tagStart = bytes[end...].firstIndex(of: UInt8(ascii: "<")) {
            guard let tag = HTMLTagText(bytes, at: tagStart) else {
                end = tagStart + 1
                continue
            }
            end = tag.end
            guard ["table", "tr", "td", "th", "thead", "tbody", "tfoot"].contains(tag.name) else {
                continue
            }
            if let start = cellStart {
                guard let cell = HTMLTable.cell(bytes[start..<tagStart]) else { return nil }
                rows[rows.count - 1].append(cell)
                let html = String(decoding: bytes[start..<tagStart], as: UTF8.self)
                losses += HTMLConversion.losses(in: html, isHTML: true)
            } else if !bytes[outside..<tagStart].allSatisfy({ $0 <= 0x20 }) {
                return nil
            }
            cellStart = nil
            outside = tag.end
            if tag.name == "table" {
                guard tag.isClosing, rows.contains(where: { !$0.isEmpty }) else { return nil }
                rows.removeAll(where: \.isEmpty)
                return
            }
            if tag.isClosing { continue }
            if tag.name == "tr" { rows.append([]) }
            guard tag.name == "td" || tag.name == "th" else { continue }
            let spans = ["colspan", "rowspan"].compactMap { tag.attributes[$0] }
            guard spans.allSatisfy({ $0 == "1" }), !rows.isEmpty else { return nil }
            cellStart = tag.end
        }
        return nil
    }

    /// The Markdown of a cell; `nil` where it does not fit on one line.
    private static func cell(_ bytes: ArraySlice<UInt8>) -> String? {
        let html = String(decoding: bytes, as: UTF8.self)
        let markdown = HTMLConversion.markdown(of: html, isHTML: true).trimmingSpaces
            .replacing("\\\n", with: " ")
        guard !markdown.contains("\n") else { return nil }
        return markdown.replacing("\\|", with: "|").replacing("|", with: "\\|")
    }
}
