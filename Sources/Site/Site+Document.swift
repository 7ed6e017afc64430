import Diagnostics
import ErrorCatalog
import Escaping
import Markdown
import Theming

extension Site {
    /// The values of the document around a page's own text: head, navigation, footer.
    func documentView(of pageID: Int) -> View {
        let page = plan.pages[pageID]
        var view = View()
        view.set(.language, plan.configuration.language)
        view.set(.direction, textDirection(of: plan.configuration.language))
        view.set(.siteTitle, title)
        view.set(.apiName, plan.configuration.apiName)
        view.set(.footerText, plan.configuration.footer)
        view.set(.pageKind, page.template.rawValue)
        view.set(.documentTitle, documentTitle(of: pageID))
        view.set(
            .pageDescription,
            contents[pageID].description
                ?? (page.kind == .home ? plan.configuration.description : nil))
        if page.kind != .notFound { view.set(.canonicalURL, plan.absoluteURL(of: page)) }
        view.set(.editURL, editURL(of: page))
        addURLs(to: &view, on: pageID)
        addNavigation(to: &view, on: pageID)
        addBreadcrumbs(to: &view, on: pageID)
        addOutline(to: &view, on: pageID)
        return view
    }

    private func documentTitle(of pageID: Int) -> String {
        let page = plan.pages[pageID]
        let own = contents[pageID].title
        if page.kind == .home { return own }
        let entry = plan.entry(of: page)
        let name = entry.map { "\($0.code.value) \(own)" } ?? own
        return "\(name) · \(title)"
    }

    private func addURLs(to view: inout View, on pageID: Int) {
        view.set(.root, plan.root(from: plan.pages[pageID]))
        view.set(.homeURL, plan.url(ofPath: Route.home.path, on: pageID))
        view.set(.errorsURL, plan.url(ofPath: Route.errors.path, on: pageID))
        if plan.hasChanges {
            view.set(.changesURL, plan.url(ofPath: Route.changes.path, on: pageID))
        }
        if plan.hasFeed { view.set(.feedURL, plan.url(ofPath: changesFeedPath, on: pageID)) }
        view.set(.searchURL, plan.url(ofPath: Route.search.path, on: pageID))
        view.set(.searchIndexURL, plan.url(ofPath: searchIndexPath, on: pageID))
        view.set(.styleURL, plan.url(ofAsset: "assets/style.css", on: pageID))
        view.set(.themeScriptURL, plan.url(ofAsset: "assets/theme.js", on: pageID))
        view.set(.siteScriptURL, plan.url(ofAsset: "assets/site.js", on: pageID))
        view.set(.faviconURL, plan.url(ofAsset: "assets/favicon.svg", on: pageID))
    }

    private func addNavigation(to view: inout View, on pageID: Int) {
        let groups = navigation.groups.map { group in
            var view = View()
            view.set(.groupTitle, group.title)
            view.set(.items, group.items.map { itemView($0, on: pageID) })
            return view
        }
        view.set(.navigation, groups, any: .hasNavigation)
        view.set(
            .previousPage,
            navigation.page(before: pageID).map { page in
                neighbour(page, on: pageID, title: .previousTitle, url: .previousURL)
            })
        view.set(
            .nextPage,
            navigation.page(after: pageID).map { page in
                neighbour(page, on: pageID, title: .nextTitle, url: .nextURL)
            })
    }

    private func itemView(_ item: Navigation.Item, on pageID: Int) -> View {
        var view = View()
        view.set(.itemTitle, item.title)
        view.set(.itemURL, plan.url(of: item.page, on: pageID))
        view.set(.itemCode, item.code)
        view.set(.itemClass, item.statusClass)
        view.set(.itemIsCurrent, item.page == pageID)
        return view
    }

    private func neighbour(
        _ target: Int, on pageID: Int, title: ViewKey, url: ViewKey
    ) -> View {
        let code = plan.entry(of: plan.pages[target])?.code.value
        var view = View()
        view.set(title, [code, contents[target].title].compactMap(\.self).joined(separator: " "))
        view.set(url, plan.url(of: target, on: pageID))
        return view
    }

    /// Home, the pages of the folders above, the page itself.
    private func addBreadcrumbs(to view: inout View, on pageID: Int) {
        let page = plan.pages[pageID]
        guard page.kind != .home, page.kind != .notFound else {
            return view.set(.breadcrumbs, [], any: .hasBreadcrumbs)
        }
        var crumbs = [crumb(title, plan.url(ofPath: "", on: pageID))]
        var folder = ""
        for part in page.route.path.split(separator: "/").dropLast() {
            folder += part + "/"
            guard let parent = plan.pageOfRoute[Route(path: folder)] else { continue }
            crumbs.append(crumb(contents[parent].title, plan.url(of: parent, on: pageID)))
        }
        crumbs.append(crumb(plan.entry(of: page)?.code.value ?? contents[pageID].title, nil))
        view.set(.breadcrumbs, crumbs, any: .hasBreadcrumbs)
    }

    private func crumb(_ title: String, _ url: String?) -> View {
        var view = View()
        view.set(.crumbTitle, title)
        view.set(.crumbURL, url)
        return view
    }

    /// The headings of the second and third level.
    private func addOutline(to view: inout View, on pageID: Int) {
        let headings = contents[pageID].outline.filter { (2...3).contains($0.level) }
        let views = headings.map { heading in
            var view = View()
            view.set(.headingID, heading.id)
            view.set(.headingTitle, heading.title)
            view.set(.headingLevel, String(heading.level))
            view.set(.isNested, heading.level > 2)
            return view
        }
        view.set(.outline, views.count > 1 ? views : [], any: .hasOutline)
    }

    /// The page's Markdown, or the catalog file that describes its code.
    private func editURL(of page: Page) -> String? {
        let source = page.document ?? plan.entry(of: page)?.code.range.file
        guard let pattern = plan.configuration.editURL, let source else { return nil }
        let parts = pattern.split(separator: "{path}", omittingEmptySubsequences: false)
        return parts.joined(separator: percentEncoded(path: source.path))
    }
}

/// The writing direction of a language by its tag's first part.
func textDirection(of language: String) -> String {
    let rightToLeft = [
        "ar", "arc", "ckb", "dv", "fa", "he", "khw", "ks", "ps", "sd", "syr", "ug", "ur", "yi",
    ]
    let primary = language.lowercased().prefix { $0 != "-" }
    return rightToLeft.contains(String(primary)) ? "rtl" : "ltr"
}
