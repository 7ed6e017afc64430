import Diagnostics

/// How deep sections may be nested: the engine's reader calls itself for each level.
private let depthLimit = 32

/// The first tag of a template that is not closed or closes what is not open; the engine would
/// name the end of the file instead.
func templateSyntaxProblem(in template: ScannedTemplate) -> Diagnostic? {
    var open: [(name: String, range: SourceRange)] = []
    for tag in template.tags {
        guard let name = tag.name else {
            return problem("a tag is not closed on its line", at: tag.range, help: "add '}}'")
        }
        switch tag.sigil {
        case .section, .inverted:
            open.append((name, tag.range))
            if open.count > depthLimit {
                return problem(
                    "sections are nested more than \(depthLimit) levels deep", at: tag.range,
                    help: "nest less deeply")
            }
        case .end:
            guard let last = open.popLast() else {
                return problem(
                    "the section '\(name)' is not open here", at: tag.range,
                    help: "remove {{/\(name)}}, or open the section before it")
            }
            if last.name == name { continue }
            var mismatch = problem(
                "the section '\(last.name)' is still open here", at: tag.range,
                help: "write {{/\(last.name)}} first")
            mismatch.related = [RelatedPlace("opened here", at: last.range)]
            return mismatch
        default: continue
        }
    }
    return open.last.map { section in
        problem(
            "the section '\(section.name)' is not closed", at: section.range,
            help: "add {{/\(section.name)}}")
    }
}

private func problem(_ message: String, at range: SourceRange, help: String) -> Diagnostic {
    Diagnostic(.templateSyntax, "invalid template: \(message)", at: range, help: help)
}
