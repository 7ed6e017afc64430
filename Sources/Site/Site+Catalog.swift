import Diagnostics
import ErrorCatalog
import Escaping

extension Site {
    /// The catalog for programs: its own format, and where each code's page is.
    ///
    /// Reading it as a catalog gives the same entries, so `docs explain` and `docs diff` take it.
    func publishedCatalog() -> JSON {
        let pages = plan.catalog.entries.indices.map { index in
            JSONMember(
                key: plan.catalog.entries[index].code.value,
                value: .string(
                    percentEncoded(path: plan.pages[plan.pageID(ofEntry: index)].route.path)))
        }
        let head = [
            JSONMember(key: "version", value: .integer(1)),
            JSONMember(key: "site", value: siteFacts),
            JSONMember(key: "pages", value: .object(pages)),
        ]
        return .object(head + plan.catalog.jsonMembers)
    }

    /// What files for programs say of the site.
    var siteFacts: JSON {
        .members([
            "title": .string(title),
            "api": plan.configuration.apiName.map(JSON.string),
            "baseURL": plan.configuration.baseURL.map { .string($0.text) },
            "language": .string(plan.configuration.language),
        ])
    }
}
