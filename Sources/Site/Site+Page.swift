import Diagnostics
import ErrorCatalog
import Escaping
import Theming

extension Site {
    /// A page: its inner template, then the document around it.
    func renderPage(_ pageID: Int) -> HTML {
        let page = plan.pages[pageID]
        var view = documentView(of: pageID)
        if case .redirect(let index) = page.kind {
            // A document of its own: there is nothing to see around it.
            view.merge(redirectView(of: plan.redirects.redirections[index], on: pageID))
            return plan.theme.render(.redirect, view)
        }
        addMovedAnchors(to: &view, on: pageID)
        view.merge(innerView(of: pageID))
        let inner = plan.theme.render(page.template, view)
        view.set(.content, inner)
        return plan.theme.render(.page, view)
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
        case .entry(let index):
            view.set(.permalink, plan.absoluteURL(of: page) ?? "/\(page.route.path)")
            addCodes(ofStatus: plan.catalog.entries[index], to: &view, on: pageID)
        case .changes, .article, .search, .notFound, .redirect: break
        }
        return view
    }

    /// The statuses by class, as the guide's table has them, and the error codes.
    private func addCodeTables(to view: inout View, on pageID: Int) {
        let entries = plan.catalog.entries
        let rows = entries.indices.map { row(ofEntry: $0, on: pageID) }
        let classes = StatusClass.allCases.compactMap { statusClass -> View? in
            let members = entries.indices.filter {
                entries[$0].kind == .status && entries[$0].statusClass == statusClass
            }
            guard !members.isEmpty else { return nil }
            var view = View()
            view.set(.className, statusClass.groupTitle)
            view.set(.statusClass, statusClass.label)
            view.set(.rows, members.map { rows[$0] })
            return view
        }
        view.set(.classes, classes, any: .hasClasses)
        let errors = entries.indices.filter { entries[$0].kind == .error }
        if plan.pages[pageID].kind == .home, errors.count > Navigation.errorLimit {
            view.set(.moreErrors, String(errors.count))
        } else {
            let groups = groupViews(of: errors, rows: rows)
            view.set(.errorGroups, groups, any: .hasErrorGroups)
        }
    }

    /// The error codes by group, those without one last; without groups, all in one.
    private func groupViews(of errors: [Int], rows: [View]) -> [View] {
        let catalog = plan.catalog
        let members = Dictionary(grouping: errors) { index in
            catalog.entries[index].group.flatMap { catalog.group($0.value) }?.id.value
        }
        let descriptions = plan.pageOfRoute[.errors].map { contents[$0].groupDescriptions } ?? [:]
        let groups = catalog.groups.map(\.id.value) + [nil]
        return groups.compactMap { id -> View? in
            guard let indices = members[id] else { return nil }
            var view = View()
            if let id, let group = catalog.group(id) {
                view.set(.errorGroup, group.title.value)
                view.set(.errorGroupID, groupAnchor(of: id))
                view.set(.errorGroupDescription, descriptions[id])
            } else if indices.count < errors.count {
                view.set(.errorGroup, "Other codes")
                view.set(.errorGroupID, "other-codes")
            }
            view.set(.errorRows, indices.map { rows[$0] })
            return view
        }
    }

    /// The error codes of a status, as far as a page should list them.
    private func addCodes(ofStatus entry: CatalogEntry, to view: inout View, on pageID: Int) {
        guard plan.catalog.hasErrors(ofStatus: entry) else { return }
        let codes = plan.catalog.errors(ofStatus: entry.statusCode)
        let listed = codes.prefix(Navigation.errorLimit).map { row(ofEntry: $0, on: pageID) }
        view.set(.codes, listed, any: .hasCodes)
        if listed.count < codes.count { view.set(.moreCodes, String(codes.count)) }
    }

    private func row(ofEntry index: Int, on pageID: Int) -> View {
        let entry = plan.catalog.entries[index]
        let target = plan.pageID(ofEntry: index)
        var view = View()
        view.set(.rowCode, entry.code.value)
        view.set(.rowStatus, String(entry.statusCode))
        view.set(.rowTitle, entry.title.value)
        view.set(.rowURL, plan.url(of: target, on: pageID))
        view.set(.rowDescription, contents[target].rowDescription)
        view.set(.rowClass, entry.statusClass.label)
        view.set(
            .rowState,
            entry.removal != nil ? "removed" : entry.deprecation != nil ? "deprecated" : nil)
        return view
    }

    /// The articles that the navigation lists, in its order.
    private func addArticles(to view: inout View, on pageID: Int) {
        let articles = navigation.groups.flatMap(\.items)
            .filter { plan.pages[$0.page].kind == .article }
            .map { item in
                var view = View()
                view.set(.articleTitle, item.title)
                view.set(.articleURL, plan.url(of: item.page, on: pageID))
                view.set(.articleDescription, contents[item.page].description)
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
        case .entry: .error
        case .changes: .changes
        case .article: .article
        case .search: .search
        case .notFound: .notFound
        case .redirect: .redirect
        }
    }
}
