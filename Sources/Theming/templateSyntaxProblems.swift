import Diagnostics

/// What keeps a template from being read: tags that are not closed or not supported, names that are
/// none, sections that are nested wrongly, tags of other template languages.
///
/// Afterwards the engine, which would name the end of the file instead, can read the template.
func templateSyntaxProblems(in template: ScannedTemplate) -> [Diagnostic] {
    let tags = template.tags.compactMap(tagProblem)
    let hasOwnDelimiters = template.tags.contains { $0.sigil == .delimiters }
    let foreign = hasOwnDelimiters ? [] : foreignTags(in: template)
    return (tags + sectionProblems(in: template) + foreign).inSourceOrder()
}

private func tagProblem(_ tag: ScannedTemplate.Tag) -> Diagnostic? {
    guard let name = tag.name else {
        return tag.sigil == .comment
            ? .templateSyntax("the comment is not closed", at: tag.range, help: "add '}}'")
            : .templateSyntax(
                "a tag is not closed on its line", at: tag.range, help: "add '}}'")
    }
    switch tag.sigil {
    case .comment, .end: return nil
    case .configuration:
        return .templateSyntax(
            "'{{%' is not supported", at: tag.range,
            help: "write {{#name}}…{{/name}} for a section; how values are escaped is fixed")
    case .parent, .block, .delimiters:
        return .templateSyntax(
            "blocks, parents and other delimiters are not supported", at: tag.range,
            help: "use partials: {{> partials/name}}")
    case .partial: return partialNameProblem(name, tag.range)
    case .section, .inverted, .unescaped, .triple, nil:
        return valueNameProblem(name, tag) ?? braceProblem(name, tag)
    }
}

/// A tag that is closed with more or fewer braces than it is opened with.
private func braceProblem(_ name: String, _ tag: ScannedTemplate.Tag) -> Diagnostic? {
    if tag.isBalanced { return nil }
    if tag.sigil == .triple {
        return .templateSyntax(
            "the tag is opened with three braces and closed with two", at: tag.range,
            help: ViewKey.named[name]?.kind == .text ? "write {{\(name)}}" : "write {{{\(name)}}}")
    }
    // For markup, that it lacks a brace in front says it better.
    guard ViewKey.named[name]?.kind == .text else { return nil }
    return .templateSyntax(
        "the tag is opened with two braces and closed with three", at: tag.range,
        help: "write {{\(name)}}")
}

/// Tags as Jinja, Liquid and Twig have them, which would be shown to readers as they are.
private func foreignTags(in template: ScannedTemplate) -> [Diagnostic] {
    let bytes = template.file.bytes
    let (brace, percent) = (UInt8(ascii: "{"), UInt8(ascii: "%"))
    return bytes.indices.dropLast().compactMap { index in
        guard bytes[index] == brace, bytes[index + 1] == percent,
            index == 0 || bytes[index - 1] != brace
        else { return nil }
        let line = template.file.lineRange(around: index)
        guard
            let end = bytes[(index + 2)..<line.upperBound].firstIndex(of: percent),
            end + 1 < bytes.count, bytes[end + 1] == UInt8(ascii: "}")
        else { return nil }
        return .templateSyntax(
            "'{% … %}' is a tag of another template language",
            at: SourceRange(template.file, index..<end + 2),
            help: "write {{#name}}…{{/name}} for a section, {{> partials/name}} for a partial")
    }
}

extension Diagnostic {
    /// What is wrong with the syntax of a template.
    static func templateSyntax(
        _ message: String, at range: SourceRange, help: String
    ) -> Diagnostic {
        Diagnostic(.templateSyntax, "invalid template: \(message)", at: range, help: help)
    }
}
