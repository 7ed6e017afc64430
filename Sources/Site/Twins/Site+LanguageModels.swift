import Diagnostics
import ErrorCatalog
import Escaping
import Theming

extension SitePlan {
    /// The articles that the search treats in a way: what it does not find is not for language models
    /// either.
    fileprivate func articles(_ standing: ArticleStanding) -> [Int] {
        pages.indices.filter { pageID in
            guard pages[pageID].kind == .article, let document = pages[pageID].document else {
                return false
            }
            return configuration.search.standing(of: path(of: document)) == standing
        }
    }
}

extension Site {
    /// The pages as Markdown files, for language models (llmstxt.org): the title, what the site is,
    /// and lists of links; what can be left out stands last, under the name that the convention
    /// gives it.
    func languageModelIndex() -> [UInt8] {
        let codes = plan.catalog.entries.indices
        let statuses = codes.filter { plan.catalog.entries[$0].kind == .status }
        let errors = codes.filter { plan.catalog.entries[$0].kind == .error }
        var blocks = ["# \(plainMarkdown(title))"]
        blocks += description(of: 0).map { ["> \(plainMarkdown($0))"] } ?? []
        if codes.count > languageModelLimit {
            blocks += section(plan.strings[.apiErrorCodes], listPages.map(link))
        } else {
            blocks += section(plan.strings[.statusCodes], statuses.map(linkToCode))
            blocks += section(plan.strings[.apiErrorCodes], errors.map(linkToCode))
        }
        let articles = plan.articles(.normal)
        let groups = navigation.groups.map { group in
            (group.title, group.items.compactMap(\.page).filter(Set(articles).contains))
        }
        for (title, pages) in groups { blocks += section(title, pages.map(link)) }
        let listed = Set(groups.flatMap(\.1))
        let others = articles.filter { !listed.contains($0) }
        blocks += section(plan.strings[.moreToRead], others.map(link))
        let links = fileLinks + plan.articles(.demoted).map(link)
        blocks += section("Optional", links)
        return Array((blocks.joined(separator: "\n\n") + "\n").utf8)
    }

    /// The text of all pages as Markdown: the home page, the codes, then the articles.
    func languageModelText() -> [UInt8] {
        let codes = plan.catalog.entries.indices.map { plan.pageID(ofEntry: $0) }
        let pages = [0] + codes + plan.articles(.normal) + plan.articles(.demoted)
        return Array(pages.map { twin(.markdown, ofPage: $0) }.joined(separator: [0x0A]))
    }

    /// The lists of the codes by class and group, the first part of each.
    private var listPages: [Int] {
        [plan.pageOfRoute[.errors]].compactMap(\.self)
            + plan.lists.compactMap { $0.part == 1 ? plan.pageOfRoute[$0.route] : nil }
    }

    private func section(_ title: String, _ links: [String]) -> [String] {
        links.isEmpty ? [] : ["## \(plainMarkdown(title))", links.joined(separator: "\n")]
    }

    private func linkToCode(_ index: Int) -> String { link(plan.pageID(ofEntry: index)) }

    /// A page's Markdown file with its title and what it says in a sentence.
    private func link(_ pageID: Int) -> String {
        let code = plan.entry(of: plan.pages[pageID])?.code.value
        let title = [code, contents[pageID].title].compactMap(\.self).joined(separator: " ")
        let url = references.url(ofPath: plan.path(ofTwin: .markdown, ofPage: pageID))
        let notes = description(of: pageID).map { ": \(plainMarkdown($0))" } ?? ""
        return "- [\(plainMarkdown(title))](\(url))\(notes)"
    }

    /// The other files about the whole site.
    private var fileLinks: [String] {
        plan.wholeSiteFiles.filter { $0.path != languageModelIndexPath }.map { file in
            let url =
                file.isOfOneLanguage
                ? references.url(ofPath: file.path) : references.url(ofFile: file.path)
            let type = mediaTypeEssence(ofFile: file.path)
            return "- [\(plainMarkdown(file.path))](\(url)): \(type)"
        }
    }

    private var references: PortableReferences {
        PortableReferences(plan: plan, pageID: 0, path: languageModelIndexPath)
    }
}
