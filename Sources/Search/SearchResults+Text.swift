import Diagnostics
package import Escaping

extension SearchResults {
    /// The results for programs: as the script of the theme gives them.
    package var json: JSON {
        .members([
            "count": .integer(count),
            "results": .array(results.map(\.json)),
            "nearest": .array(nearest.map(\.json)),
        ])
    }

    /// The results for people.
    ///
    /// - Parameter colour: whether a terminal shows what is searched for in bold.
    /// - Returns: lines, each with its end.
    package func text(colour: Bool) -> String {
        var lines: [String] = []
        if results.isEmpty {
            lines.append("Nothing found.")
            if !nearest.isEmpty { lines.append("The nearest by name:") }
        }
        for result in results + nearest {
            lines.append(printable(result.heading))
            let excerpt = result.excerpt.map { piece in
                let text = printable(piece.text)
                return colour && piece.isMatch ? "\u{1B}[1m\(text)\u{1B}[0m" : text
            }
            if !excerpt.isEmpty { lines.append("    \(excerpt.joined())") }
            lines.append("    \(result.address)")
        }
        if count > results.count { lines.append("\(count) pages match.") }
        return lines.map { $0 + "\n" }.joined()
    }
}

extension SearchResult {
    /// Its URL with the place on the page, relative to the folder of the index.
    package var address: String { section.map { "\(url)#\($0.id)" } ?? url }

    fileprivate var heading: String {
        let title =
            kind == .list
            ? self.title : [code, self.title].compactMap(\.self).joined(separator: " ")
        return section.map { "\(title) › \($0.title)" } ?? title
    }

    fileprivate var json: JSON {
        .members([
            "url": .string(url),
            "code": code.map { .string($0) } ?? .null,
            "title": .string(title),
            "section": section.map { .members(["id": .string($0.id), "title": .string($0.title)]) }
                ?? .null,
            "excerpt": .string(excerpt.map(\.text).joined()),
            "score": .integer(score),
            "kind": .string(kind.rawValue),
            "status": status.map { .string($0) } ?? .null,
        ])
    }
}
