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
        view.set(.pageKind, page.template.rawValue)
        view.set(.documentTitle, documentTitle(of: pageID))
        view.set(.pageDescription, description(of: pageID))
        if page.kind != .notFound { view.set(.canonicalURL, plan.absoluteURL(of: page)) }
        view.set(.editURL, editURL(of: page))
        addURLs(to: &view, on: pageID)
        addBrand(to: &view, on: pageID)
        addMetadata(to: &view, on: pageID)
        addNavigation(to: &view, on: pageID)
        addLanguages(to: &view, on: pageID)
        view.set(.originalLanguage, plan.originalLanguage(of: page))
        view.set(.titleLanguage, plan.originalLanguage(ofTitleOf: page))
        view.set(
            .bodyLanguage,
            page.document.flatMap { plan.isTranslated($0) ? nil : plan.original }
                .map(\.configuration.language))
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
        if (plan.original ?? plan).hasChanges {
            view.set(.changesURL, plan.url(ofFile: Route.changes.path, on: pageID))
        }
        if plan.hasFeed { view.set(.feedURL, plan.url(ofPath: changesFeedPath, on: pageID)) }
        view.set(.searchURL, plan.url(ofPath: Route.search.path, on: pageID))
        view.set(.searchIndexURL, plan.url(ofPath: searchIndexPath, on: pageID))
        view.set(.styleURL, plan.url(ofAsset: "assets/style.css", on: pageID))
        view.set(.themeScriptURL, plan.url(ofAsset: "assets/theme.js", on: pageID))
        view.set(.searchScriptURL, plan.url(ofAsset: "assets/search.js", on: pageID))
        view.set(
            .openSearchURL,
            plan.configuration.baseURL.map { _ in plan.url(ofPath: openSearchPath, on: pageID) })
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
                neighbour(
                    page, on: pageID, title: .previousTitle, url: .previousURL,
                    language: .previousLanguage)
            })
        view.set(
            .nextPage,
            navigation.page(after: pageID).map { page in
                neighbour(
                    page, on: pageID, title: .nextTitle, url: .nextURL, language: .nextLanguage)
            })
    }

    private func itemView(_ item: Navigation.Item, on pageID: Int) -> View {
        var view = View()
        view.set(.itemTitle, item.title)
        view.set(.itemURL, url(of: item, on: pageID))
        view.set(.itemLanguage, item.page == nil ? plan.original?.configuration.language : nil)
        view.set(
            .itemTitleLanguage,
            item.page.flatMap { plan.originalLanguage(ofTitleOf: plan.pages[$0]) })
        view.set(.itemCode, item.code)
        view.set(.itemClass, item.statusClass)
        view.set(.itemIsCurrent, item.page == pageID)
        return view
    }

    private func url(of item: Navigation.Item, on pageID: Int) -> String {
        if let page = item.page { return plan.url(of: page, on: pageID) }
        return item.originalPage.map { plan.url(ofOriginalPage: $0, on: pageID) } ?? ""
    }

    /// The same page in the other languages: links for readers and, with a base URL, for search
    /// engines.
    private func addLanguages(to view: inout View, on pageID: Int) {
        let editions = plan.editions
        guard editions.count > 1 else { return view.set(.languages, [], any: .hasLanguages) }
        let page = plan.pages[pageID]
        let languages = editions.map { edition in
            var view = View()
            view.set(.languageTag, edition.language)
            view.set(.languageName, edition.name)
            let path = edition.folder + (edition.has(page) ? page.route.path : "")
            view.set(.languageURL, plan.url(ofFile: path, on: pageID))
            view.set(.isCurrentLanguage, edition.folder == plan.folder)
            return view
        }
        view.set(.languages, languages, any: .hasLanguages)
        guard let base = plan.configuration.baseURL, page.kind != .notFound else { return }
        let alternates = editions.filter { $0.has(page) }.map { edition in
            let path = percentEncoded(path: edition.folder + page.route.path)
            return (edition.language, base.text + path, edition.folder.isEmpty)
        }
        let all =
            alternates.map { ($0.0, $0.1) }
            + alternates.filter(\.2).map { ("x-default", $0.1) }
        view.set(
            .alternates,
            all.map { language, url in
                var view = View()
                view.set(.alternateLanguage, language)
                view.set(.alternateURL, url)
                return view
            })
    }

    private func neighbour(
        _ target: Int, on pageID: Int, title: ViewKey, url: ViewKey, language: ViewKey
    ) -> View {
        let code = plan.entry(of: plan.pages[target])?.code.value
        var view = View()
        view.set(title, [code, contents[target].title].compactMap(\.self).joined(separator: " "))
        view.set(url, plan.url(of: target, on: pageID))
        view.set(language, plan.originalLanguage(ofTitleOf: plan.pages[target]))
        return view
    }

    private func addBreadcrumbs(to view: inout View, on pageID: Int) {
        let page = plan.pages[pageID]
        guard page.kind != .home, page.kind != .notFound else {
            return view.set(.breadcrumbs, [], any: .hasBreadcrumbs)
        }
        let crumbs = trail(to: pageID).map { title, target -> View in
            var view = View()
            view.set(.crumbTitle, title)
            view.set(.crumbURL, target == pageID ? nil : plan.url(of: target, on: pageID))
            view.set(.crumbLanguage, plan.originalLanguage(ofTitleOf: plan.pages[target]))
            return view
        }
        view.set(.breadcrumbs, crumbs, any: .hasBreadcrumbs)
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
