import Diagnostics
import ErrorCatalog
import Escaping
import Theming

extension Site {
    /// A page: its inner template, then the document around it.
    func renderPage(_ pageID: Int) -> HTML {
        let page = plan.pages[pageID]
        let language = plan.configuration.language
        var view = documentView(of: pageID)
        if case .redirect(let index) = page.kind {
            // A document of its own: there is nothing to see around it.
            view.merge(redirectView(of: plan.redirects.redirections[index], on: pageID))
            return plan.theme.render(.redirect, view, in: language)
        }
        addMovedAnchors(to: &view, on: pageID)
        view.merge(innerView(of: pageID))
        addTwins(to: &view, on: pageID)
        let inner = plan.theme.render(page.template, view, in: language)
        view.set(.content, inner)
        return plan.theme.render(.page, view, in: language)
    }

    /// What the inner template shows beyond the document's own values.
    private func innerView(of pageID: Int) -> View {
        let page = plan.pages[pageID]
        var view = contents[pageID].view
        switch page.kind {
        case .home:
            addCodeTables(to: &view, on: pageID)
            addArticles(to: &view, on: pageID)
        case .errors: addCodeTables(to: &view, on: pageID)
        case .list(let index): addTables(of: plan.lists[index], to: &view, on: pageID)
        case .entry(let index):
            view.set(.permalink, plan.absoluteURL(of: page) ?? "/\(page.route.path)")
            addCodes(ofStatus: plan.catalog.entries[index], to: &view, on: pageID)
        case .changes, .article, .search, .notFound, .redirect: break
        }
        return view
    }

    /// The articles that the navigation lists, in its order.
    private func addArticles(to view: inout View, on pageID: Int) {
        let articles = navigation.groups.flatMap(\.items)
            .compactMap { item -> View? in
                guard let page = item.page, plan.pages[page].kind == .article else { return nil }
                var view = View()
                view.set(.articleTitle, item.title)
                view.set(.articleURL, plan.url(of: page, on: pageID))
                view.set(.articleDescription, contents[page].description)
                return view
            }
        view.set(.articles, articles, any: .hasArticles)
    }
}

extension Page {
    /// The inner template of the page.
    var template: TemplateName {
        switch kind {
        case .home: .home
        case .errors: .errors
        case .list: .list
        case .entry: .error
        case .changes: .changes
        case .article: .article
        case .search: .search
        case .notFound: .notFound
        case .redirect: .redirect
        }
    }
}
