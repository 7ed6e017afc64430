/// Where a name has a value.
enum ViewPlace: Equatable {
    /// Anywhere in what these templates make.
    case templates([TemplateName])
    /// Within the section of an object or list.
    case within(ViewKey)

    /// All places of each name, in the order of the reference.
    static let all: [ViewKey: [ViewPlace]] = {
        var places: [ViewKey: [ViewPlace]] = [:]
        func add(_ values: [ViewValue], at place: ViewPlace) {
            for value in values {
                if places[value.key]?.contains(place) != true {
                    places[value.key, default: []].append(place)
                }
                add(value.elements, at: .within(value.key))
            }
        }
        for section in ViewReference.sections {
            for group in section.groups {
                let templates = ViewPlace.templates(group.templates ?? section.templates)
                if group.elementsOf.isEmpty { add(group.values, at: templates) }
                for list in group.elementsOf { add(group.values, at: .within(list)) }
            }
        }
        return places
    }()

    /// Whether a tag sees the value.
    ///
    /// - Parameters:
    ///   - template: the template of the page that is made.
    ///   - sections: the sections around the tag.
    /// - Returns: whether a page that has the value shows it there.
    func isInSight(in template: TemplateName, within sections: Set<ViewKey>) -> Bool {
        switch self {
        case .within(let section): sections.contains(section)
        case .templates(let templates):
            // The document sees what its inner template does.
            template == .page ? templates != [.redirect] : templates.contains(template)
        }
    }
}
