import Diagnostics
import Yams

/// What a parser error means for the user, at its place in the file.
func problems(
    of error: YamlError, in source: YAMLText, _ limits: ParseLimits
) -> [Diagnostic] {
    switch error {
    case .scanner(let context, let problem, let mark, _),
        .parser(let context, let problem, let mark, _),
        .composer(let context, let problem, let mark, _):
        let range = place(mark, in: source)
        if problem.hasPrefix("Maximum nesting level") {
            // The parser goes on to a limit of its own, and names the place of that.
            let start = flowBracket(beyond: limits.depth, in: source)
            let bracket = start.map { SourceRange(source.file, $0..<($0 + 1)) }
            return [tooDeep(bracket ?? range, limits)]
        }
        var diagnostic = syntaxProblem(problem, at: range)
        if let context, context.mark.line != mark.line, context.mark.line > 0 {
            diagnostic.related = [RelatedPlace(context.text, at: place(context.mark, in: source))]
        }
        return [diagnostic]
    case .reader(let problem, let offset, _, let yaml):
        // What is no UTF-8 has other lengths in the file than in the text that was made of it.
        let offset = utf8Offset(ofCharacter: offset ?? 0, in: yaml)
        let start = min(source.body.lowerBound + offset, source.body.upperBound)
        return [syntaxProblem(problem, at: SourceRange(source.file, start..<start))]
    case .duplicatedKeysInMapping(let keys, let context):
        let mark = source.offset(line: context.mark.line, column: context.mark.column)
        return keys.sorted().map { duplicateKey($0, near: mark, in: source) }
    default:
        return [syntaxProblem("the YAML can't be read", at: .start(of: source.file))]
    }
}

/// The place of a mark; at the end of the file, the last line that says something.
private func place(_ mark: Mark, in source: YAMLText) -> SourceRange {
    var offset = source.offset(line: mark.line, column: mark.column)
    let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x0A || byte == 0x0D }
    if source.file.bytes[offset..<source.body.upperBound].allSatisfy(isBlank) {
        while offset > source.body.lowerBound, isBlank(source.file.bytes[offset - 1]) {
            offset -= 1
        }
    }
    return SourceRange(source.file, offset..<offset)
}

private func utf8Offset(ofCharacter offset: Int, in text: String) -> Int {
    let index = text.index(text.startIndex, offsetBy: offset, limitedBy: text.endIndex)
    return text.utf8.distance(from: text.startIndex, to: index ?? text.endIndex)
}

private func syntaxProblem(_ problem: String, at range: SourceRange) -> Diagnostic {
    var message = problem
    var help = "check the quotes, brackets and indentation around this place"
    switch problem {
    case "mapping values are not allowed in this context":
        help = "put a text that contains ': ' between quotes, and check the indentation"
    case "found character that cannot start any token",
        "found a tab character that violates indentation":
        help = "indent with spaces instead of tabs, and quote a text that starts with @, ` or %"
    case "control characters are not allowed": help = "remove the control character"
    case "did not find expected key", "did not find expected '-' indicator":
        help = "check the indentation and the quotes of this line and the lines before it"
    case "could not find expected ':'":
        help = "write 'key: value', or put the text between quotes"
    case "found unexpected end of stream": help = "close the quote or bracket that is open"
    case "but found another document":
        message = "a second document starts here"
        help = "keep one document in a file: remove the line '---'"
    default: break
    }
    return Diagnostic(.yamlSyntax, "invalid YAML: \(message)", at: range, help: help)
}

/// Points at the second place of a repeated key in a mapping of which one key's place is known.
private func duplicateKey(_ key: String, near mark: Int, in source: YAMLText) -> Diagnostic {
    let places = linesOfMapping(around: mark, in: source).compactMap { line in
        keyRange(key, at: line, in: source)
    }
    let fallback = mark..<mark
    let second = places.count > 1 ? places[1] : (places.first ?? fallback)
    return Diagnostic(
        .duplicateKey, "the key '\(key)' is used twice in the same mapping",
        at: SourceRange(source.file, second),
        related: places.count > 1
            ? [RelatedPlace("first used here", at: SourceRange(source.file, places[0]))] : [],
        help: "keep one of the two")
}

/// Where the lines of a mapping in block style have their keys, given the place of one of them:
/// the neighbouring lines that are indented alike, deeper ones between them passed over.
private func linesOfMapping(around mark: Int, in source: YAMLText) -> [Int] {
    let bytes = source.file.bytes
    let column = mark - source.file.lineRange(around: mark).lowerBound
    guard let own = source.lineStarts.lastIndex(where: { $0 <= mark }) else { return [] }
    // The first key of a mapping in a list stands behind "- ", which counts as indentation.
    let indentation = { (line: Int) in
        bytes[line..<source.body.upperBound]
            .prefix { $0 == 0x20 || $0 == UInt8(ascii: "-") || $0 == 0x09 }.count
    }
    let isEmpty = { (line: Int) in
        let first = line + indentation(line)
        return first >= source.body.upperBound || [0x0A, 0x0D, 0x23].contains(bytes[first])
    }
    let isOutside = { (line: Int) in !isEmpty(line) && indentation(line) < column }
    let isListItem = { (line: Int) in
        bytes[line..<(line + min(indentation(line), source.body.upperBound - line))]
            .contains(UInt8(ascii: "-"))
    }
    var first = own
    while first > 0, !isOutside(source.lineStarts[first - 1]),
        !(isListItem(source.lineStarts[first]) && indentation(source.lineStarts[first]) == column)
    {
        first -= 1
    }
    var lines: [Int] = []
    for number in first..<source.lineStarts.count {
        let line = source.lineStarts[number]
        if isOutside(line) { break }
        if number > first, isListItem(line), indentation(line) == column { break }
        if indentation(line) == column { lines.append(line + column) }
    }
    return lines
}

/// The range of a key, with its quotes, if it starts at an offset and a colon follows it.
private func keyRange(_ key: String, at offset: Int, in source: YAMLText) -> Range<Int>? {
    for quote in ["", "\"", "'"] {
        let spelling = Array((quote + key + quote).utf8)
        let end = offset + spelling.count
        guard end <= source.body.upperBound,
            source.file.bytes[offset..<end].elementsEqual(spelling)
        else { continue }
        let next = source.file.bytes[end..<source.body.upperBound].first { $0 != 0x20 }
        if next == UInt8(ascii: ":") { return offset..<end }
    }
    return nil
}
