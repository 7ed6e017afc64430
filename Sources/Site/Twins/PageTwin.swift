import Diagnostics
import ErrorCatalog
import Escaping
import Theming

/// A page that is no code's as one Markdown file: its text, then the codes that it lists.
struct PageTwin {
    private let site: Site
    private let pageID: Int
    private let texts: TwinTexts

    private var plan: SitePlan { site.plan }
    private var content: PageContent { site.contents[pageID] }

    init(of pageID: Int, in site: Site, at path: String) {
        self.site = site
        self.pageID = pageID
        texts = TwinTexts(site.plan, on: pageID, at: path)
    }

    /// The file.
    func text() -> String { markdownFile(frontMatter, [prose] + lists) }

    private var frontMatter: JSON {
        .members([
            "title": .string(content.title),
            "url": .string(texts.references.url(ofPath: plan.pages[pageID].route.path)),
            "description": content.description.map(JSON.string),
        ])
    }

    /// The title and the page's own Markdown.
    private var prose: String {
        let heading = "# \(plainMarkdown(content.title))"
        guard let document = plan.pages[pageID].document else {
            return [heading, content.description.map(plainMarkdown)].compactMap(\.self)
                .joined(separator: "\n\n")
        }
        var ignored: [Diagnostic] = []
        let split = SplitDocument(
            document, keys: ["title", "description", "keywords"], diagnostics: &ignored)
        let text = texts.prose(split.markdown, content.references)
        if split.frontMatter.title == nil, text.hasPrefix("# ") { return text }
        return text.isEmpty ? heading : "\(heading)\n\n\(text)"
    }

    /// The codes that the page lists.
    private var lists: [String] {
        let entries = plan.catalog.entries
        switch plan.pages[pageID].kind {
        case .home, .errors:
            let statuses = entries.indices.filter { entries[$0].kind == .status }
            let errors = entries.indices.filter { entries[$0].kind == .error }
            return section(.statusCodes, statuses.isEmpty ? nil : list(of: statuses))
                + section(.apiErrorCodes, errors.isEmpty ? nil : shortList(of: errors))
        case .list(let list): return [self.list(of: plan.lists[list].entries)]
        default: return []
        }
    }

    private func section(_ title: InterfaceText, _ list: String?) -> [String] {
        list.map { ["## \(plainMarkdown(plan.strings[title]))", $0] } ?? []
    }

    /// Codes; where they are too many for a page, the way to all of them.
    private func shortList(of indices: [Int]) -> String {
        if indices.count <= CodeList.limit { return list(of: indices) }
        if plan.pages[pageID].kind == .errors { return listOfLists }
        return texts.wayToAllCodes(.allErrorCodes, .moreErrors, indices.count)
    }

    private func list(of indices: [Int]) -> String {
        markdownList(texts.list(ofEntries: indices))
    }

    private var listOfLists: String {
        markdownList(
            plan.lists.map { list in
                let page = plan.pageOfRoute[list.route]
                let title = page.map { site.contents[$0].title } ?? ""
                return "[\(plainMarkdown(title))](\(texts.references.url(ofPath: list.route.path)))"
            })
    }
}
