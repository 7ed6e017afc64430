/// Gives each heading of a page an id of its own, by GitHub's rules: lower case, punctuation
/// dropped, spaces to hyphens, `-1`, `-2`, … behind a repeated one.
struct HeadingIDs {
    private let reserved: Set<String>
    /// The ids of the page, with the highest number behind each.
    private var used: [String: Int]

    /// - Parameters:
    ///   - reserved: ids that the page's template uses.
    ///   - used: ids that the page has already.
    init(reserved: Set<String>, used: [String] = []) {
        self.reserved = reserved
        self.used = Dictionary(used.map { ($0, 0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The id of a heading that has none of its own.
    mutating func id(for title: String) -> String {
        let slug = headingSlug(title)
        if claim(slug) { return slug }
        var number = used[slug, default: 0] + 1
        while isTaken("\(slug)-\(number)") { number += 1 }
        used[slug] = number
        used["\(slug)-\(number)"] = 0
        return "\(slug)-\(number)"
    }

    /// Takes an id that a writer chose; `false` where the page has it already.
    mutating func claim(_ id: String) -> Bool {
        if isTaken(id) { return false }
        used[id] = 0
        return true
    }

    private func isTaken(_ id: String) -> Bool { used[id] != nil || reserved.contains(id) }
}

/// The slug of a heading by GitHub's rules; `section` where nothing is left of the title.
func headingSlug(_ title: String) -> String {
    if title.utf8.allSatisfy({ $0 < 0x80 }) { return asciiSlug(title) }
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

private func asciiSlug(_ title: String) -> String {
    var slug: [UInt8] = []
    slug.reserveCapacity(title.utf8.count)
    for byte in title.utf8 {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): slug.append(byte | 0x20)
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "-"), UInt8(ascii: "_"):
            slug.append(byte)
        case 0x20: slug.append(UInt8(ascii: "-"))
        default: continue
        }
    }
    return slug.isEmpty ? "section" : String(decoding: slug, as: UTF8.self)
}

private func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .decimalNumber, .letterNumber, .nonspacingMark, .spacingMark, .enclosingMark,
        .connectorPunctuation:
        return true
    default: return false
    }
}
