import Diagnostics
import Yams

/// What a parser error means for the user, at its place in the file.
func problems(of error: YamlError, in source: YAMLText) -> [Diagnostic] {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
        .composer(_, let problem, let mark, _):
        let offset = source.offset(line: mark.line, column: mark.column)
        return [syntaxProblem(problem, at: SourceRange(source.file, offset..<offset))]
    case .reader(let problem, let offset, _, let yaml):
        let start = source.body.lowerBound + utf8Offset(ofCharacter: offset ?? 0, in: yaml)
        return [syntaxProblem(problem, at: SourceRange(source.file, start..<start))]
    case .duplicatedKeysInMapping(let keys, let context):
        let first = source.offset(line: context.mark.line, column: context.mark.column)
        return keys.sorted().map { duplicateKey($0, after: first, in: source) }
    default:
        return [syntaxProblem("the YAML can't be read", at: .start(of: source.file))]
    }
}

private func utf8Offset(ofCharacter offset: Int, in text: String) -> Int {
    let index = text.index(text.startIndex, offsetBy: offset, limitedBy: text.endIndex)
    return text.utf8.distance(from: text.startIndex, to: index ?? text.endIndex)
}

private func syntaxProblem(_ problem: String, at range: SourceRange) -> Diagnostic {
    let help =
        switch problem {
        case "mapping values are not allowed in this context":
            "put a text that contains ': ' between quotes, and check the indentation"
        case "found character that cannot start any token":
            "indent with spaces instead of tabs, and quote a text that starts with @, ` or %"
        case "control characters are not allowed":
            "remove the control character"
        case "did not find expected key", "did not find expected '-' indicator":
            "check the indentation and the quotes of this line and the lines before it"
        default: "check the quotes, brackets and indentation around this place"
        }
    return Diagnostic(.yamlSyntax, "invalid YAML: \(problem)", at: range, help: help)
}

/// Points at the second place of a repeated key: lines that start with the key in the same column.
private func duplicateKey(_ key: String, after start: Int, in source: YAMLText) -> Diagnostic {
    let bytes = source.file.bytes
    let column = start - source.file.lineRange(around: start).lowerBound
    var places: [Range<Int>] = []
    for line in source.lineStarts where line + column >= start && places.count < 2 {
        guard line + column + key.utf8.count <= source.body.upperBound else { break }
        let place = (line + column)..<(line + column + key.utf8.count)
        if bytes[place].elementsEqual(key.utf8) { places.append(place) }
    }
    let fallback = start..<start
    let first = SourceRange(source.file, places.first ?? fallback)
    return Diagnostic(
        .duplicateKey, "the key '\(key)' is used twice in the same mapping",
        at: SourceRange(source.file, places.last ?? fallback),
        related: places.count == 2 ? [RelatedPlace("first used here", at: first)] : [],
        help: "keep one of the two")
}
