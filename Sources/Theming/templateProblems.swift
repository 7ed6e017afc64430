import Diagnostics

/// What the template engine would pass over without a word: unknown partials and variables, markup
/// written as text and text as markup, partials that include themselves.
func templateProblems(in templates: [ScannedTemplate]) -> [Diagnostic] {
    let names = templates.map(\.name)
    let known = Set(names)
    var problems: [Diagnostic] = []
    for template in templates {
        for tag in template.tags {
            switch tag.sigil {
            case UInt8(ascii: "!"), UInt8(ascii: "/"), UInt8(ascii: "%"): continue
            case UInt8(ascii: ">"):
                if !known.contains(tag.name) { problems.append(.unknownPartial(tag, names)) }
            case UInt8(ascii: "<"), UInt8(ascii: "$"), UInt8(ascii: "="):
                problems.append(.unsupportedTag(tag))
            default:
                if let problem = variableProblem(tag) { problems.append(problem) }
            }
        }
    }
    return problems + recursionProblems(in: templates)
}

private func variableProblem(_ tag: ScannedTemplate.Tag) -> Diagnostic? {
    guard tag.name != "." else { return nil }
    guard let key = ViewKey(rawValue: tag.name) else { return .unknownVariable(tag) }
    switch tag.sigil {
    case UInt8(ascii: "{"), UInt8(ascii: "&"):
        return key.isHTML ? nil : .textAsMarkup(tag)
    case nil: return key.isHTML ? .markupAsText(tag) : nil
    default: return nil
    }
}

/// The inclusions that lead back to a template that is being included already.
private func recursionProblems(in templates: [ScannedTemplate]) -> [Diagnostic] {
    let partials = Dictionary(
        templates.map { template in
            (template.name, template.tags.filter { $0.sigil == UInt8(ascii: ">") })
        }, uniquingKeysWith: { first, _ in first })
    var finished: Set<String> = []
    var problems: [Diagnostic] = []
    func visit(_ name: String, path: [String]) {
        guard !finished.contains(name) else { return }
        for tag in partials[name] ?? [] {
            if path.contains(tag.name) {
                problems.append(.recursivePartial(tag))
            } else {
                visit(tag.name, path: path + [tag.name])
            }
        }
        finished.insert(name)
    }
    for template in templates { visit(template.name, path: [template.name]) }
    return problems
}

extension Diagnostic {
    fileprivate static func unknownPartial(
        _ tag: ScannedTemplate.Tag, _ names: [String]
    ) -> Diagnostic {
        Diagnostic(
            .unknownPartial, "there is no partial '\(tag.name)'", at: tag.range,
            help: didYouMean(tag.name, in: names) ?? "add theme/templates/\(tag.name).mustache")
    }

    fileprivate static func recursivePartial(_ tag: ScannedTemplate.Tag) -> Diagnostic {
        Diagnostic(
            .unknownPartial, "the partial '\(tag.name)' includes itself", at: tag.range,
            help: "remove one of the inclusions")
    }

    fileprivate static func unsupportedTag(_ tag: ScannedTemplate.Tag) -> Diagnostic {
        Diagnostic(
            .templateSyntax, "blocks, parents and other delimiters are not supported",
            at: tag.range, help: "use partials: {{> partials/name}}")
    }

    fileprivate static func unknownVariable(_ tag: ScannedTemplate.Tag) -> Diagnostic {
        Diagnostic(
            .unknownVariable, "no page has a value '\(tag.name)'", at: tag.range,
            help: didYouMean(tag.name, in: ViewKey.allCases.map(\.rawValue)))
    }

    fileprivate static func textAsMarkup(_ tag: ScannedTemplate.Tag) -> Diagnostic {
        Diagnostic(
            .wrongEscaping, "'\(tag.name)' is a text and has to be escaped", at: tag.range,
            help: "write {{\(tag.name)}} with two braces")
    }

    fileprivate static func markupAsText(_ tag: ScannedTemplate.Tag) -> Diagnostic {
        Diagnostic(
            .wrongEscaping, "'\(tag.name)' is markup and would be shown as source", at: tag.range,
            help: "write {{{\(tag.name)}}} with three braces")
    }
}
