/// The blocks of a page as the text of a code's page: headings from the second level on without
/// gaps, and code blocks with a language alone.
func pageBody(_ blocks: [String]) -> String {
    let levels = blocks.compactMap(headingLevel)
    let shift = (levels.min() ?? 2) - 2
    var last = 1
    var result = blocks.map { block in
        if let level = headingLevel(block) {
            let wanted = min(max(2, level - shift), last + 1)
            last = wanted
            return String(repeating: "#", count: min(wanted, 6)) + block.drop { $0 == "#" }
        }
        return withLanguageAlone(block)
    }
    if let first = result.first, first.prefixMatch(of: /---\s*(?:\n|$)/) != nil {
        // At the start of a file, this line would open front matter.
        result[0] = "***" + first.dropFirst(3)
    }
    return result.joined(separator: "\n\n")
}

private func headingLevel(_ block: String) -> Int? {
    guard block.hasPrefix("#"), let match = block.prefixMatch(of: /(#{1,6})(?:\s|$)/) else {
        return nil
    }
    return match.1.count
}

/// A block of code whose information is a list (`compile_fail,E0001`) gets the one language of it.
private func withLanguageAlone(_ block: String) -> String {
    guard let match = block.prefixMatch(of: /(\s*(?:`{3,}|~{3,}))([^`\n]+)\n/) else { return block }
    let words = match.2.split { $0 == "," || $0 == " " }.map(String.init)
    guard
        words.count > 1 || rustAttributes.contains(words.first ?? "")
            || isRustCode(words.first ?? "")
    else { return block }
    let language = words.first { word in
        !rustAttributes.contains(word) && !isRustCode(word) && !word.contains("=")
            && !word.contains("{")
    }
    let fallback = words.contains { rustAttributes.contains($0) || isRustCode($0) } ? "rust" : ""
    return match.1 + (language ?? fallback) + "\n" + block[match.range.upperBound...]
}

private let rustAttributes: Set<String> = [
    "compile_fail", "ignore", "no_run", "should_panic", "edition2015", "edition2018", "edition2021",
    "edition2024", "test_harness",
]

private func isRustCode(_ word: String) -> Bool {
    word.wholeMatch(of: /E[0-9]{4}/) != nil
}
