import Diagnostics

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
    fileprivate static func recursivePartial(_ name: String, _ range: SourceRange) -> Diagnostic {
        Diagnostic(
            .unknownPartial, "the partial '\(name)' includes itself", at: range,
            help: "remove one of the inclusions")
    }
}
