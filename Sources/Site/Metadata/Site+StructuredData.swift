import Diagnostics
import ErrorCatalog
import Escaping
import Theming

extension Site {
    /// What the page is about for search engines, as JSON-LD in the words of schema.org.
    ///
    /// Its addresses have to be absolute. No text can end the element that the data stands in,
    /// because JSON is written with `<`, `>` and `&` escaped.
    ///
    /// - Returns: `nil` without a base URL, and for pages that search engines are not told of.
    func structuredData(of pageID: Int) -> HTML? {
        let page = plan.pages[pageID]
        guard page.isListed, let url = plan.absoluteURL(of: page) else { return nil }
        var nodes = [node(of: pageID, at: url)]
        if page.kind != .home { nodes.append(breadcrumbList(of: pageID)) }
        let data = JSON.members([
            "@context": .string("https://schema.org"), "@graph": .array(nodes),
        ])
        return HTML(trusting: data.bytes())
    }

    private func node(of pageID: Int, at url: String) -> JSON {
        let page = plan.pages[pageID]
        let entry = plan.entry(of: page)
        let name = [entry?.code.value, contents[pageID].title].compactMap(\.self)
            .joined(separator: " ")
        let description = description(of: pageID).map(JSON.string)
        let language = JSON.string(plan.configuration.language)
        let site = JSON.members([
            "@type": .string("WebSite"), "name": .string(title),
            "url": plan.absoluteURL(of: plan.pages[0]).map(JSON.string),
        ])
        switch page.kind {
        case .home:
            return .members([
                "@type": .string("WebSite"), "name": .string(title), "description": description,
                "url": .string(url), "inLanguage": language,
            ])
        case .entry, .article:
            return .members([
                "@type": .string("TechArticle"), "headline": .string(name),
                "description": description, "url": .string(url), "inLanguage": language,
                "image": cardURL(of: pageID).map(JSON.string),
                "about": entry.map { term(of: $0, titled: contents[pageID].title) },
                "isPartOf": site,
            ])
        case .errors, .list, .changes, .search, .notFound, .redirect:
            return .members([
                "@type": .string(page.isCollection ? "CollectionPage" : "WebPage"),
                "name": .string(name), "description": description, "url": .string(url),
                "inLanguage": language, "isPartOf": site,
            ])
        }
    }

    /// A code as a term of the list of all codes.
    private func term(of entry: CatalogEntry, titled title: String) -> JSON {
        let index = plan.pageOfRoute[.errors].flatMap { plan.absoluteURL(of: plan.pages[$0]) }
        return .members([
            "@type": .string("DefinedTerm"), "termCode": .string(entry.code.value),
            "name": .string(title), "inDefinedTermSet": index.map(JSON.string),
        ])
    }

    private func breadcrumbList(of pageID: Int) -> JSON {
        let items = trail(to: pageID).enumerated().map { index, crumb in
            JSON.members([
                "@type": .string("ListItem"), "position": .integer(index + 1),
                "name": .string(crumb.title),
                "item": plan.absoluteURL(of: plan.pages[crumb.page]).map(JSON.string),
            ])
        }
        return .members(["@type": .string("BreadcrumbList"), "itemListElement": .array(items)])
    }
}
