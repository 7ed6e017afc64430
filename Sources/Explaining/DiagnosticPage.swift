import Markdown

/// The page of one of this program's own codes, as it travels inside the program.
package struct DiagnosticPage: Sendable {
    /// `DOC0205`.
    package let code: String
    /// What follows the code in the page's title.
    package let title: String
    package let description: String
    /// The text behind the front matter.
    package let markdown: String

    /// The page of a code, whatever its case; `nil` where there is none.
    package init?(named name: String) {
        let code = name.uppercased()
        guard name.utf8.count == 7, code.hasPrefix("DOC"),
            let file = DiagnosticPages.files.first(where: { $0.path == "\(code).md" })
        else { return nil }
        self.init(code: code, text: file.text)
    }

    private init(code: String, text: String) {
        self.code = code
        let parts = text.split(separator: "---\n", maxSplits: 2, omittingEmptySubsequences: false)
        let isWhole = parts.count == 3 && parts[0].isEmpty
        markdown = isWhole ? String(parts[2]) : text
        var settings: [String: String] = [:]
        for line in isWhole ? parts[1].split(separator: "\n") : [] {
            guard let colon = line.firstRange(of: ": ") else { continue }
            let value = line[colon.upperBound...]
            let isQuoted = value.hasPrefix("\"") && value.hasSuffix("\"") && value.utf8.count > 1
            settings[String(line[..<colon.lowerBound])] = String(
                isQuoted ? value.dropFirst().dropLast() : value)
        }
        let title = settings["title"] ?? code
        self.title = title.hasPrefix("\(code): ") ? String(title.dropFirst(code.count + 2)) : title
        description = settings["description"] ?? ""
    }

    /// The path of the page below a site that has it.
    package var path: String { "diagnostics/\(code)/" }

    /// All codes that have a page, in their order.
    package static var codes: [String] {
        DiagnosticPages.files.map { String($0.path.dropLast(3)) }.filter { $0.hasPrefix("DOC") }
    }
}
