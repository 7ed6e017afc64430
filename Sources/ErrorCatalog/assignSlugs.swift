import Diagnostics

/// Gives each entry a slug that no other has.
///
/// First come the slugs that entries ask for, then those of pages that were published before, then
/// codes that are their own slugs, then all others in the catalog's order. Of codes that a URL can't
/// tell apart (`Not_Found`, `not_found`), the later ones get a hash of the code behind the slug: it
/// depends on nothing but the code, so it is the same in every build.
///
/// - Parameters:
///   - entries: entries with unique codes.
///   - published: the slugs of pages that exist, by code.
///   - diagnostics: gets slugs that two entries ask for.
func assignSlugs(
    to entries: inout [CatalogEntry], published: [String: String],
    diagnostics: inout [Diagnostic]
) {
    var ownerOfSlug: [String: Int] = [:]
    var waiting: [Int] = []
    for (index, entry) in entries.enumerated() {
        guard let wanted = entry.wantedSlug else {
            waiting.append(index)
            continue
        }
        if let owner = ownerOfSlug[wanted.value] {
            diagnostics.append(.slugTaken(wanted, by: entries[owner]))
            waiting.append(index)
        } else {
            ownerOfSlug[wanted.value] = index
            entries[index].slug = wanted.value
        }
    }
    let claims: [(CatalogEntry) -> String?] = [
        { published[$0.code.value] },
        { $0.slug == $0.code.value ? $0.slug : nil },
        { $0.slug },
        { "\($0.slug)-\(shortHash(of: $0.code.value))" },
    ]
    for claim in claims {
        waiting.removeAll { index in
            guard let slug = claim(entries[index]), ownerOfSlug[slug] == nil else { return false }
            ownerOfSlug[slug] = index
            entries[index].slug = slug
            return true
        }
    }
}

extension Diagnostic {
    fileprivate static func slugTaken(
        _ slug: Located<String>, by owner: CatalogEntry
    ) -> Diagnostic {
        Diagnostic(
            .duplicateCode,
            "the page /errors/\(slug.value)/ belongs to the code '\(owner.code.value)' already",
            at: slug.range,
            related: [
                RelatedPlace("asked for here", at: owner.wantedSlug?.range ?? owner.code.range)
            ],
            help: "choose another slug, or leave it out")
    }
}
