import Diagnostics

/// What the template engine would pass over without a word: unknown partials and variables, values
/// written as what they are not.
///
/// - Parameters:
///   - templates: the templates to look through.
///   - names: the names of all templates there are.
/// - Returns: the findings, in the order of the templates.
func templateProblems(in templates: [ScannedTemplate], known names: [String]) -> [Diagnostic] {
    let known = Set(names)
    var problems: [Diagnostic] = []
    for template in templates {
        for tag in template.tags {
            guard let name = tag.name else { continue }
            switch tag.sigil {
            case .comment, .end, .configuration: continue
            case .partial:
                if !known.contains(name) {
                    problems.append(.unknownPartial(name, names, tag.range))
                }
            case .parent, .block, .delimiters: problems.append(.unsupportedTag(tag.range))
            case .section, .inverted, .unescaped, .triple, nil:
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
    case (_, .text): return .textAsMarkup(name, tag.range)
    default: return .sectionAsValue(name, key.kind, tag.range)
    }
}

/// The inclusions that lead back to a template that is being included already.
func recursionProblems(in templates: [ScannedTemplate]) -> [Diagnostic] {
    let partials = Dictionary(
        templates.map { template in (template.name, template.tags.filter { $0.sigil == .partial })
        },
        uniquingKeysWith: { first, _ in first })
    var finished: Set<String> = []
    var problems: [Diagnostic] = []
    func visit(_ template: String, path: [String]) {
        guard !finished.contains(template) else { return }
        for tag in partials[template] ?? [] {
            guard let name = tag.name else { continue }
            if path.contains(name) {
                problems.append(.recursivePartial(name, tag.range))
            } else {
                visit(name, path: path + [name])
            }
        }
        finished.insert(template)
    }
    for template in templates { visit(template.name, path: [template.name]) }
    return problems
}

extension Diagnostic {
    fileprivate static func unknownPartial(
        _ name: String, _ names: [String], _ range: SourceRange
    ) -> Diagnostic {
        Diagnostic(
            .unknownPartial, "there is no partial '\(name)'", at: range,
            help: didYouMean(name, in: names) ?? "add theme/templates/\(name).mustache")
    }

    fileprivate static func recursivePartial(_ name: String, _ range: SourceRange) -> Diagnostic {
        Diagnostic(
            .unknownPartial, "the partial '\(name)' includes itself", at: range,
            help: "remove one of the inclusions")
    }

    fileprivate static func unsupportedTag(_ range: SourceRange) -> Diagnostic {
        Diagnostic(
            .templateSyntax, "blocks, parents and other delimiters are not supported", at: range,
            help: "use partials: {{> partials/name}}")
    }

    fileprivate static func unnamedValue(_ range: SourceRange) -> Diagnostic {
        Diagnostic(
            .templateSyntax, "{{.}} is not supported, since it says nothing of what it shows",
            at: range, help: "write the value's name")
    }

    fileprivate static func unknownVariable(_ name: String, _ range: SourceRange) -> Diagnostic {
        Diagnostic(
            .unknownVariable, "no page has a value '\(name)'", at: range,
            help: didYouMean(name, in: ViewKey.allCases.map(\.rawValue))
                ?? "use one of the names that the theme's reference page lists")
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
