import Diagnostics

/// What is wrong with what stands in the place of the name of a value: nothing, or an expression of
/// another template language.
func valueNameProblem(_ name: String, _ tag: ScannedTemplate.Tag) -> Diagnostic? {
    guard let first = name.first else { return .tagWithoutName(tag.range) }
    if tag.sigil == nil, ScannedTemplate.Sigil(rawValue: first) != nil {
        let inner = name.dropFirst().drop { $0 == " " }
        return .templateSyntax(
            "there is a space between '{{' and '\(first)'", at: tag.range,
            help: "write {{\(first)\(first == ">" ? " " : "")\(inner)}}")
    }
    let words = name.split { $0 == " " || $0 == "\t" }.map(String.init)
    if words.count > 1 || name.contains("|") {
        return .templateSyntax(
            "'\(name)' is not the name of a value", at: tag.range,
            help: helpForExpression(words))
    }
    guard name.utf8.allSatisfy(isNameByte) else {
        return .templateSyntax(
            "'\(name)' is not the name of a value", at: tag.range,
            help: didYouMean(plainName(name), in: ViewKey.allNames)
                ?? "names consist of letters alone")
    }
    return nil
}

/// What is wrong with what stands in the place of the name of a partial.
func partialNameProblem(_ name: String, _ range: SourceRange) -> Diagnostic? {
    if name.isEmpty { return .tagWithoutName(range) }
    if name.hasPrefix("*") {
        return .templateSyntax(
            "a value can't be the name of a partial", at: range,
            help: "write the path of a template, such as {{> partials/name}}")
    }
    guard name.utf8.allSatisfy({ isNameByte($0) || $0 == UInt8(ascii: "/") }) else {
        let path = name.prefix { !$0.isWhitespace }
        let bare = path.filter { $0 != "\"" && $0 != "'" }
        let example = bare.isEmpty ? "partials/name" : bare
        return .templateSyntax(
            "'\(name)' is not the name of a partial", at: range,
            help: "write {{> \(example)}}: a partial takes no arguments")
    }
    return nil
}

/// What the engine takes for part of a name; parentheses, which call functions, are left out.
func isNameByte(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
        || ".-_?".utf8.contains(byte)
}

/// How Mustache writes what an expression of Handlebars, Jinja, Liquid or Go is meant to do.
private func helpForExpression(_ words: [String]) -> String {
    let name = plainName(words.last ?? "")
    let known = nearest(to: name, in: ViewKey.allNames) ?? "name"
    switch words.first {
    case "if", "each", "with", "range", "for":
        return "write {{#\(known)}}…{{/\(known)}}"
    case "unless": return "write {{^\(known)}}…{{/\(known)}}"
    case "include", "partial", "template", "block", "extends":
        return "write {{> partials/name}}"
    default:
        let first = nearest(to: plainName(words.first ?? ""), in: ViewKey.allNames)
        return first.map { "write {{\($0)}}: values are shown as they are" }
            ?? "write the name of one value"
    }
}

/// The last part of `.Page.Title` or `$page.title`: what may be the name of a value here.
func plainName(_ expression: String) -> String {
    let part = expression.split(separator: ".").last.map(String.init) ?? expression
    return part.filter { $0.isLetter || $0.isNumber }
}

extension Diagnostic {
    fileprivate static func tagWithoutName(_ range: SourceRange) -> Diagnostic {
        .templateSyntax(
            "the tag has no name", at: range, help: "write a name between the braces")
    }
}
