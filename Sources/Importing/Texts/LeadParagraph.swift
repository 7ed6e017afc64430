import Escaping

/// The paragraph that becomes a summary, which stands apart from the definitions of its text.
struct LeadParagraph {
    /// The paragraph without references: links have their destinations, footnotes are gone.
    private(set) var text = ""
    /// The other blocks, without definitions that only the paragraph used; with the paragraph
    /// where a footnote belongs to it.
    private(set) var rest: [String]
    private let definitions: [String: String]
    private var usedLabels: Set<String> = []
    private var hasFootnote = false

    /// Takes a block out of others.
    ///
    /// - Parameters:
    ///   - index: the block that is the paragraph.
    ///   - blocks: all blocks of the text.
    ///   - stays: whether it is kept among the others, too.
    init(at index: Int, of blocks: [String], stays: Bool = false) {
        rest = blocks
        var found: [String: String] = [:]
        for line in blocks.lazy.flatMap({ $0.split(separator: "\n") }) {
            if let (label, destination) = linkDefinition(in: line), found[label] == nil {
                found[label] = destination
            }
        }
        definitions = found
        text = withoutReferences(blocks[index])
        if stays || hasFootnote { return }
        rest.remove(at: index)
        dropUnusedDefinitions()
    }

    private mutating func withoutReferences(_ paragraph: String) -> String {
        guard paragraph.contains("[") else { return paragraph }
        var result = ""
        var rest = paragraph[...]
        while let match = rest.firstMatch(of: /`+[^`]*`+|\[([^\[\]]+)\](?:\[([^\[\]]*)\])?(?!\()/) {
            result += rest[..<match.range.lowerBound]
            result += replacement(of: match.0, match.1, match.2)
            rest = rest[match.range.upperBound...]
        }
        return result + rest
    }

    /// A reference as a link; what is none stays.
    private mutating func replacement(
        of whole: Substring, _ words: Substring?, _ name: Substring?
    ) -> String {
        guard let words else { return String(whole) }
        if words.hasPrefix("^"), definitionOfFootnote(words) {
            hasFootnote = true
            return ""
        }
        let name = name.map { $0.isEmpty ? words : $0 } ?? words
        let label = String(name).onOneLine.lowercased()
        guard let destination = definitions[label] else { return String(whole) }
        usedLabels.insert(label)
        return "[\(words)](\(destination))"
    }

    private func definitionOfFootnote(_ label: Substring) -> Bool {
        rest.contains { block in
            block.split(separator: "\n").contains { $0.hasPrefix("[\(label)]:") }
        }
    }

    private mutating func dropUnusedDefinitions() {
        guard !usedLabels.isEmpty else { return }
        let others = rest.joined(separator: "\n").split(separator: "\n")
            .filter { linkDefinition(in: $0) == nil }.joined(separator: "\n").lowercased()
        let unused = usedLabels.filter { !others.contains("[\($0)]") }
        rest = rest.map { block in
            block.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
                linkDefinition(in: line).map { !unused.contains($0.label) } ?? true
            }.joined(separator: "\n")
        }.filter { !$0.allSatisfy(\.isWhitespace) }
    }
}
