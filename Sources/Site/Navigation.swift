import Diagnostics
import ErrorCatalog
import Theming

/// The groups of links beside every page, and the order in which pages follow each other.
struct Navigation: Sendable {
    struct Item: Sendable {
        /// The page; `nil` for one that is only there in the site's own language.
        var page: Int?
        /// The page among those of the site in its own language.
        var originalPage: Int?
        var title: String
        var code: String?
        var statusClass: String?
    }

    struct Group: Sendable {
        var title: String
        var items: [Item]
    }

    /// Up to how many error codes, and articles that no setting lists, are in it; beyond, the index
    /// of all codes and the search are the way to them, so that no page lists thousands.
    static let errorLimit = 50

    private(set) var groups: [Group] = []
    private var previous: [Int: Int] = [:]
    private var next: [Int: Int] = [:]

    init(
        plan: SitePlan, contents: PageContents, original: Site?,
        diagnostics: inout [Diagnostic]
    ) {
        groups = [Navigation.overview(of: plan)]
        groups += Navigation.codes(plan)
        groups += Navigation.configured(plan, contents, original, &diagnostics)
        link(plan)
    }

    /// The page before, in reading order.
    func page(before page: Int) -> Int? { previous[page] }

    /// The page after, in reading order.
    func page(after page: Int) -> Int? { next[page] }

    private static func overview(of plan: SitePlan) -> Group {
        let items = [
            (Route.home, plan.strings[.overview]), (.errors, plan.strings[.allCodes]),
            (.changes, plan.strings[.changes]),
        ]
        return Group(
            title: plan.strings[.codes],
            items: items.compactMap { route, title in
                if let page = plan.pageOfRoute[route] { return Item(page: page, title: title) }
                return plan.original?.pageOfRoute[route].map { page in
                    Item(originalPage: page, title: title)
                }
            })
    }

    private static func codes(_ plan: SitePlan) -> [Group] {
        let statuses = StatusClass.allCases.map { statusClass in
            Group(
                title: plan.strings.groupTitle(statusClass),
                items: items(plan) { $0.kind == .status && $0.statusClass == statusClass })
        }
        let errors = items(plan) { $0.kind == .error && $0.removal == nil }
        let own = Group(
            title: plan.strings[.errorCodes],
            items: errors.count <= errorLimit ? errors : groups(plan))
        return (statuses + [own]).filter { !$0.items.isEmpty }
    }

    /// The lists of the groups that have codes; none where there are too many of them, too.
    private static func groups(_ plan: SitePlan) -> [Item] {
        let items = plan.catalog.groups.compactMap { group in
            plan.pageID(ofList: .group(group.id.value)).map {
                Item(page: $0, title: group.title.value)
            }
        }
        return items.count <= errorLimit ? items : []
    }

    private static func items(
        _ plan: SitePlan, where isIncluded: (CatalogEntry) -> Bool
    ) -> [Item] {
        plan.catalog.entries.enumerated().filter { isIncluded($0.element) }.map { index, entry in
            Item(
                page: plan.pageID(ofEntry: index), title: entry.title.value,
                code: entry.code.value, statusClass: entry.statusClass.label)
        }
    }

    /// The groups of the settings; without any, all articles.
    private static func configured(
        _ plan: SitePlan, _ contents: PageContents, _ original: Site?,
        _ diagnostics: inout [Diagnostic]
    ) -> [Group] {
        let item = { (page: Int) in Item(page: page, title: contents[page].title) }
        guard !plan.configuration.navigation.isEmpty else {
            let own = plan.pages.indices.filter { plan.pages[$0].kind == .article }.map(item)
            let items = (own + untranslatedArticles(plan, original)).prefix(errorLimit)
            return items.isEmpty ? [] : [Group(title: plan.strings[.articles], items: Array(items))]
        }
        var listed: Set<Int> = []
        return plan.configuration.navigation.map { group in
            let items = group.pages.compactMap { path -> Item? in
                if let original, plan.pageOfDocument[path.value] == nil,
                    let page = original.plan.pageOfDocument[path.value]
                {
                    return Item(originalPage: page, title: original.contents[page].title)
                }
                guard let page = plan.pageOfDocument[path.value] else {
                    diagnostics.append(.unknownPage(path, in: plan))
                    return nil
                }
                guard plan.pages[page].kind == .article, listed.insert(page).inserted else {
                    let problem = listed.contains(page) ? "is listed already" : "is no article"
                    diagnostics.append(
                        Diagnostic(
                            .unknownPage, "the page '\(path.value)' \(problem)", at: path.range,
                            help: "remove it; home and codes are in the navigation anyway"))
                    return nil
                }
                return item(page)
            }
            return Group(title: group.title, items: items)
        }.filter { !$0.items.isEmpty }
    }

    /// The articles that are only there in the site's own language.
    private static func untranslatedArticles(_ plan: SitePlan, _ original: Site?) -> [Item] {
        guard let original else { return [] }
        return original.plan.pages.indices.filter { page in
            original.plan.pages[page].kind == .article
                && plan.pageOfRoute[original.plan.pages[page].route] == nil
        }.map { Item(originalPage: $0, title: original.contents[$0].title) }
    }

    /// The codes follow each other in the catalog's order, the articles of a group in the group's,
    /// the parts of a list in theirs.
    private mutating func link(_ plan: SitePlan) {
        for (list, following) in zip(plan.lists, plan.lists.dropFirst())
        where list.subject == following.subject {
            guard let page = plan.pageOfRoute[list.route],
                let nextPage = plan.pageOfRoute[following.route]
            else { continue }
            next[page] = nextPage
            previous[nextPage] = page
        }
        let entries = plan.catalog.entries.indices.map { plan.pageID(ofEntry: $0) }
        let articles = groups.map { group in
            group.items.compactMap(\.page).filter { plan.pages[$0].kind == .article }
        }
        for sequence in [entries] + articles {
            for (page, following) in zip(sequence, sequence.dropFirst()) {
                next[page] = following
                previous[following] = page
            }
        }
    }
}

extension Diagnostic {
    /// A path in the settings that no article has.
    static func unknownPage(_ path: Located<String>, in plan: SitePlan) -> Diagnostic {
        let folder = ProjectFiles.contentFolder
        let help =
            if path.value.contains("://") {
                "write the path of a page of this site"
            } else if path.value.hasPrefix(folder) {
                "leave out '\(folder)'"
            } else {
                didYouMean(path.value, in: plan.pageOfDocument.keys.sorted())
                    ?? "write the path of a Markdown file below content/"
            }
        return Diagnostic(
            .unknownPage, "there is no page '\(path.value)' below content/", at: path.range,
            help: help)
    }
}
