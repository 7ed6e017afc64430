import Escaping

/// A text on one line that is a paragraph wherever it stands: what would start another block gets a
/// backslash.
func paragraphText(_ text: String) -> String {
    let line = text.drop { $0 == " " || $0 == "\t" }
    guard let first = line.utf8.first else { return "" }
    let isDigit = (0x30...0x39).contains(first)
    if isDigit, let list = line.prefixMatch(of: /\d{1,9}(?=[.)](?:[ \t]|$))/) {
        return "\(list.output)\\\(line[list.range.upperBound...])"
    }
    return startsBlock(line) ? "\\\(line)" : String(line)
}

private func startsBlock(_ line: Substring) -> Bool {
    switch line.first {
    case "#": return line.prefixMatch(of: /#{1,6}(?:[ \t]|$)/) != nil
    case ">": return true
    case "-", "+", "*", "_":
        let isItem = line.first != "_" && line.prefixMatch(of: /.(?:[ \t]|$)/) != nil
        let signs = line.filter { $0 != " " && $0 != "\t" }
        return isItem || (signs.count > 2 && Set(signs).count == 1 && line.first != "+")
    case "`": return line.hasPrefix("```") && !line.drop { $0 == "`" }.contains("`")
    case "~": return line.hasPrefix("~~~")
    case "[": return line.prefixMatch(of: /\[[^\[\]]+\]:/) != nil
    default: return false
    }
}
