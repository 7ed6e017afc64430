import Diagnostics

/// What the template engine would pass over without a word: unknown partials and variables, values
/// written as what they are not.
///
/// - Parameters:
///   - templates: the templates to look through.
///   - names: the names of all templates there are.
///   - texts: the keys of the interface's texts.
/// - Returns: the findings, in the order of the templates.
func templateProblems(
    in templates: [ScannedTemplate], known names: [String], texts: Set<String>
) -> [Diagnostic] {
    let known = Set(names)
    var problems: [Diagnostic] = []
    for template in templates {
        for tag in template.tags {
            guard let name = tag.name else { continue }
            switch tag.sigil {
            case .comment, .end, .configuration, .parent, .block, .delimiters: continue
            case .partial:
                if !known.contains(name), partialNameProblem(name, tag.range) == nil {
                    problems.append(.unknownPartial(name, names, tag.range))
                }
            case nil where name.hasPrefix(textPrefix):
                let key = String(name.dropFirst(textPrefix.count))
                if !texts.contains(key) { problems.append(.unknownText(key, texts, tag.range)) }
            case .section, .inverted, .unescaped, .triple, nil:
                if valueNameProblem(name, tag) != nil { continue }
                if let problem = variableProblem(tag, name) { problems.append(problem) }
            }
        }
    }
    return problems
}

private func variableProblem(_ tag: ScannedTemplate.Tag, _ name: String) -> Diagnostic? {
    guard name != "." else { return .unnamedValue(tag.range) }
    guard let key = ViewKey.named[name] else { return .unknownVariable(name, tag.range) }
    switch (tag.sigil, key.kind) {
    case (.section, _), (.inverted, _), (nil, .text), (.triple, .markup), (.unescaped, .markup):
        return nil
    case (nil, .markup): return .markupAsText(name, tag.range)
    // That it lacks a brace is said already, with the same help.
    case (.triple, .text) where !tag.isBalanced: return nil
    case (_, .text): return .textAsMarkup(name, tag.range)
    default: return .sectionAsValue(name, key.kind, tag.range)
    }
}

extension Diagnostic {
    fileprivate static func unknownText(
        _ key: String, _ texts: Set<String>, _ range: SourceRange
    ) -> Diagnostic {
        Diagnostic(
            .unknownVariable, "the interface has no text '\(key)'", at: range,
            help: didYouMean(key, in: texts.sorted())
                ?? "use one of the keys of the language files in theme/strings/")
    }

    fileprivate static func unknownPartial(
        _ name: String, _ names: [String], _ range: SourceRange
    ) -> Diagnostic {
        Diagnostic(
            .unknownPartial, "there is no partial '\(name)'", at: range,
            help: suggestedPartial(name, in: names).map { "did you mean '\($0)'?" }
                ?? "add theme/templates/\(name).mustache")
    }

    fileprivate static func unnamedValue(_ range: SourceRange) -> Diagnostic {
        Diagnostic(
            .templateSyntax, "{{.}} is not supported, since it says nothing of what it shows",
            at: range, help: "write the value's name")
    }

    fileprivate static func unknownVariable(_ name: String, _ range: SourceRange) -> Diagnostic {
        Diagnostic(
            .unknownVariable, "no page has a value '\(name)'", at: range,
            help: helpForUnknownVariable(name))
    }

    fileprivate static func textAsMarkup(_ name: String, _ range: SourceRange) -> Diagnostic {
        Diagnostic(
            .wrongEscaping, "'\(name)' is a text and has to be escaped", at: range,
            help: "write {{\(name)}} with two braces")
    }

    fileprivate static func markupAsText(_ name: String, _ range: SourceRange) -> Diagnostic {
        Diagnostic(
            .wrongEscaping, "'\(name)' is markup and would be shown as source", at: range,
            help: "write {{{\(name)}}} with three braces")
    }

    fileprivate static func sectionAsValue(
        _ name: String, _ kind: ViewKey.Kind, _ range: SourceRange
    ) -> Diagnostic {
        let noun = kind == .object ? "an object" : "a \(kind.rawValue)"
        return Diagnostic(
            .wrongEscaping, "'\(name)' is \(noun) and can't be shown as it is", at: range,
            help: "open a section: {{#\(name)}}…{{/\(name)}}")
    }
}

/// `partials/footer` for `footer`, `partials/footer.mustache` and what is misspelt.
private func suggestedPartial(_ name: String, in names: [String]) -> String? {
    let bare = name.hasSuffix(".mustache") ? String(name.dropLast(".mustache".count)) : name
    if names.contains(bare) { return bare }
    // Two names in one folder are alike for the most part, whatever they mean.
    return nearestByLastPart(to: bare, in: names)
        ?? (bare.contains("/") ? nil : nearest(to: bare, in: names))
}

private func helpForUnknownVariable(_ name: String) -> String {
    switch name {
    case "else": return "write {{^name}}…{{/name}} for what is shown where there is no value"
    case "end", "endif", "endfor": return "close a section by its name: {{/name}}"
    case "this": return "write the value's name"
    default: break
    }
    let plain = plainName(name)
    let isPath = name.contains(".")
    if isPath, ViewKey.named[plain] != nil { return "write '\(plain)': names have no full stops" }
    let wanted = isPath ? plain : name
    let longer = ViewKey.allNames.filter { wanted.count > 3 && $0.hasPrefix(wanted) }.min {
        ($0.count, $0) < ($1.count, $1)
    }
    return didYouMean(wanted, in: ViewKey.allNames)
        ?? longer.map { "did you mean '\($0)'?" }
        ?? "use one of the names that the theme's reference page lists"
}
