import Diagnostics

/// How deep sections may be nested: the engine's reader calls itself for each level.
private let depthLimit = 32

/// Sections that are not closed, or closed where they are not open.
func sectionProblems(in template: ScannedTemplate) -> [Diagnostic] {
    var open: [OpenSection] = []
    var problems: [Diagnostic] = []
    for (index, tag) in template.tags.enumerated() {
        guard let name = tag.name else { continue }
        switch tag.sigil {
        case .section, .inverted, .parent, .block:
            open.append(OpenSection(name: name, range: tag.range))
            if open.count > depthLimit { return problems + [.tooDeep(tag.range)] }
        case .end:
            guard let last = open.last else {
                problems.append(.notOpen(name, tag.range))
                continue
            }
            if last.isClosed(by: name) {
                open.removeLast()
            } else if let place = open.lastIndex(where: { $0.isClosed(by: name) }) {
                problems.append(.stillOpen(last, tag.range, help: "write {{/\(last.name)}} first"))
                open.removeSubrange(place...)
            } else if isClosed(last, in: template.tags[(index + 1)...]) {
                problems.append(.notOpen(name, tag.range))
            } else {
                // Nothing else closes it, so this is what was meant to.
                problems.append(.stillOpen(last, tag.range, help: "write {{/\(last.name)}}"))
                open.removeLast()
            }
        default: continue
        }
    }
    // What can't be the name of a section is said elsewhere.
    return problems + open.filter { !$0.name.contains(" ") }.map { .notClosed($0) }
}

private struct OpenSection {
    let name: String
    let range: SourceRange

    /// Whether a tag for the end of a section is meant for this one.
    ///
    /// `{{/if}}` is for `{{#if x}}`, and `{{/hasBody}}` for `{{#hasbody}}`: that the section is
    /// opened wrongly is said elsewhere, once.
    func isClosed(by end: String) -> Bool {
        if name == end || name.hasPrefix(end + " ") { return true }
        return ViewKey.named[name] == nil && ViewKey.named[end] != nil
            && nearest(to: name, in: [end]) != nil
    }

}

/// Whether a section is closed further on, by a tag that closes no later section of that name.
private func isClosed(
    _ section: OpenSection, in tags: ArraySlice<ScannedTemplate.Tag>
) -> Bool {
    var depth = 0
    for tag in tags {
        guard let name = tag.name else { continue }
        if [.section, .inverted].contains(tag.sigil), name == section.name { depth += 1 }
        guard tag.sigil == .end, section.isClosed(by: name) else { continue }
        if depth == 0 { return true }
        depth -= 1
    }
    return false
}

extension Diagnostic {
    fileprivate static func tooDeep(_ range: SourceRange) -> Diagnostic {
        .templateSyntax(
            "sections are nested more than \(depthLimit) levels deep", at: range,
            help: "nest less deeply")
    }

    fileprivate static func notOpen(_ name: String, _ range: SourceRange) -> Diagnostic {
        .templateSyntax(
            "the section '\(name)' is not open here", at: range,
            help: "remove {{/\(name)}}, or open the section before it")
    }

    fileprivate static func stillOpen(
        _ section: OpenSection, _ range: SourceRange, help: String
    ) -> Diagnostic {
        var problem = templateSyntax(
            "the section '\(section.name)' is still open here", at: range, help: help)
        problem.related = [RelatedPlace("opened here", at: section.range)]
        return problem
    }

    fileprivate static func notClosed(_ section: OpenSection) -> Diagnostic {
        .templateSyntax(
            "the section '\(section.name)' is not closed", at: section.range,
            help: "add {{/\(section.name)}}")
    }
}
