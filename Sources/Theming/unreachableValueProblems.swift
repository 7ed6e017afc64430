import Diagnostics

/// The tags that never show anything: their names have values on other pages or in other sections
/// alone.
///
/// A partial is judged by all templates that include it: one of them is enough.
///
/// - Parameter templates: all templates; none includes itself.
/// - Returns: the findings, in the order of the templates.
func unreachableValueProblems(in templates: [ScannedTemplate]) -> [Diagnostic] {
    var walk = ReachWalk(templates)
    for page in TemplateName.allCases { walk.visit(page.rawValue, of: page, within: []) }
    return templates.flatMap { template in
        template.tags.indices.compactMap { index -> Diagnostic? in
            guard let sights = walk.sights[template.name]?[index],
                !sights.contains(where: \.hasValue)
            else { return nil }
            return .unreachableValue(sights[0].key, template.tags[index].range, sights)
        }
    }
}

/// What a tag sees on its way through one chain of inclusions.
private struct Sight {
    let key: ViewKey
    let template: TemplateName
    let sections: Set<ViewKey>
    let hasValue: Bool
}

/// Follows the templates of all pages into the partials that they include.
private struct ReachWalk {
    private struct Visit: Hashable {
        let name: String
        let template: TemplateName
        let sections: Set<ViewKey>
    }

    /// By template and the place of the tag in it.
    private(set) var sights: [String: [Int: [Sight]]] = [:]
    private let templates: [String: ScannedTemplate]
    private var visits: Set<Visit> = []

    init(_ templates: [ScannedTemplate]) {
        self.templates = Dictionary(
            templates.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    mutating func visit(_ name: String, of page: TemplateName, within outer: Set<ViewKey>) {
        let visit = Visit(name: name, template: page, sections: outer)
        guard let template = templates[name], visits.insert(visit).inserted else { return }
        var open: [ViewKey?] = []
        for (index, tag) in template.tags.enumerated() {
            let sections = outer.union(open.compactMap(\.self))
            let key = tag.key
            switch tag.sigil {
            case .partial: self.visit(tag.name ?? "", of: page, within: sections)
            case .end: _ = open.popLast()
            case .section, .inverted, .unescaped, .triple, nil:
                if let key, let places = ViewPlace.all[key] {
                    let sight = Sight(
                        key: key, template: page, sections: sections,
                        hasValue: places.contains { $0.isInSight(in: page, within: sections) })
                    sights[name, default: [:]][index, default: []].append(sight)
                }
                if tag.sigil == .section { open.append(key) }
                // What an inverted section is about has no values to show.
                if tag.sigil == .inverted { open.append(nil) }
            default: continue
            }
        }
    }
}

extension Diagnostic {
    fileprivate static func unreachableValue(
        _ key: ViewKey, _ range: SourceRange, _ sights: [Sight]
    ) -> Diagnostic {
        let name = key.name
        let places = ViewPlace.all[key] ?? []
        let sections = places.compactMap { place -> ViewKey? in
            if case .within(let section) = place { section } else { nil }
        }
        let reachable = sections.first { section in
            sights.contains { sight in
                ViewPlace.all[section]?.contains {
                    $0.isInSight(in: sight.template, within: sight.sections)
                } ?? false
            }
        }
        if let section = reachable?.name {
            return Diagnostic(
                .unreachableValue, "'\(name)' has no value here, only within '\(section)'",
                at: range, help: "put it between {{#\(section)}} and {{/\(section)}}")
        }
        let pages = Set(sights.map(\.template)).map { "\($0.rawValue).mustache" }.sorted()
        return Diagnostic(
            .unreachableValue, "'\(name)' has no value in \(pages.joined(separator: ", "))",
            at: range, help: "it has one in \(templates(of: key)); remove it here")
    }

    /// The templates in which a name has a value, by way of the sections around it.
    private static func templates(of key: ViewKey) -> String {
        var names: Set<TemplateName> = []
        var pending = [key]
        var seen: Set<ViewKey> = []
        while let next = pending.popLast() {
            guard seen.insert(next).inserted else { continue }
            for place in ViewPlace.all[next] ?? [] {
                switch place {
                case .templates(let templates): names.formUnion(templates)
                case .within(let section): pending.append(section)
                }
            }
        }
        return TemplateName.allCases.filter(names.contains).map { "\($0.rawValue).mustache" }
            .joined(separator: ", ")
    }
}
