/// Gives each heading of a page an id of its own, by GitHub's rules: lower case, punctuation
/// dropped, spaces to hyphens, `-1`, `-2`, … behind a repeated one.
struct HeadingIDs {
    private var used: [String: Int]

    /// - Parameter reserved: ids that the page's template uses.
    init(reserved: [String]) {
        used = Dictionary(reserved.map { ($0, 0) }, uniquingKeysWith: { first, _ in first })
    }

    mutating func id(for title: String) -> String {
        let slug = headingSlug(title)
        guard let count = used[slug] else {
            used[slug] = 0
            return slug
        }
        var number = count + 1
        while used["\(slug)-\(number)"] != nil { number += 1 }
        used[slug] = number
        used["\(slug)-\(number)"] = 0
        return "\(slug)-\(number)"
    }
}

/// The slug of a heading by GitHub's rules; `section` where nothing is left of the title.
func headingSlug(_ title: String) -> String {
    var slug = ""
    for scalar in title.lowercased().unicodeScalars {
        if scalar == " " {
            slug.append("-")
        } else if scalar == "-" || scalar == "_" || isWordScalar(scalar) {
            slug.unicodeScalars.append(scalar)
        }
    }
    return slug.isEmpty ? "section" : slug
}

private func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .decimalNumber, .letterNumber, .nonspacingMark, .spacingMark, .enclosingMark,
        .connectorPunctuation:
        true
    default: false
    }
}
