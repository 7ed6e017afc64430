import Diagnostics
import ErrorCatalog
import Theming

/// The tables of codes.
extension Site {
    /// The statuses by class, as the guide's table has them, and the error codes as far as the page
    /// should list them.
    func addCodeTables(to view: inout View, on pageID: Int) {
        let indices = Array(plan.catalog.entries.indices)
        let errors = indices.filter { plan.catalog.entries[$0].kind == .error }
        view.set(.classes, classViews(of: indices, on: pageID), any: .hasClasses)
        let isHome = plan.pages[pageID].kind == .home
        let indexes = isHome ? [] : [classIndex(on: pageID), tagIndex(on: pageID)]
        if errors.count > (isHome ? Navigation.errorLimit : CodeList.limit) {
            view.set(.moreErrors, String(errors.count))
            let all = [groupIndex(on: pageID)] + indexes + [letterIndex(on: pageID)]
            view.set(.indexes, all.compactMap(\.self), any: .hasIndexes)
        } else {
            view.set(.errorGroups, groupViews(of: errors, on: pageID), any: .hasErrorGroups)
            view.set(.indexes, indexes.compactMap(\.self), any: .hasIndexes)
        }
    }

    /// The codes of a list, and the ways to its other parts.
    func addTables(of list: CodeList, to view: inout View, on pageID: Int) {
        let errors = list.entries.filter { plan.catalog.entries[$0].kind == .error }
        view.set(.classes, classViews(of: list.entries, on: pageID), any: .hasClasses)
        var table = View()
        table.set(.errorRows, errors.map { row(ofEntry: $0, on: pageID) })
        view.set(.errorGroups, errors.isEmpty ? [] : [table], any: .hasErrorGroups)
        var indexes: [View?] = [partIndex(of: list, on: pageID)]
        if case .letter = list.subject { indexes.insert(letterIndex(on: pageID), at: 0) }
        view.set(.indexes, indexes.compactMap(\.self), any: .hasIndexes)
    }

    /// The statuses among some codes, by class.
    private func classViews(of indices: [Int], on pageID: Int) -> [View] {
        let entries = plan.catalog.entries
        let members = Dictionary(grouping: indices.filter { entries[$0].kind == .status }) {
            index in
            entries[index].statusClass
        }
        return StatusClass.allCases.compactMap { statusClass -> View? in
            guard let members = members[statusClass] else { return nil }
            var view = View()
            view.set(.className, plan.strings.groupTitle(statusClass))
            view.set(.statusClass, statusClass.label)
            let page = plan.pageID(ofList: .statusClass(statusClass))
            view.set(.classURL, page.flatMap { $0 == pageID ? nil : plan.url(of: $0, on: pageID) })
            view.set(.rows, members.map { row(ofEntry: $0, on: pageID) })
            return view
        }
    }

    /// The error codes by group, those without one last; without groups, all in one.
    private func groupViews(of errors: [Int], on pageID: Int) -> [View] {
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
                let page = plan.pageID(ofList: .group(id))
                view.set(.errorGroupURL, page.map { plan.url(of: $0, on: pageID) })
                view.set(.errorGroupDescription, descriptions[id])
            } else if indices.count < errors.count {
                view.set(.errorGroup, plan.strings[.otherCodes])
                view.set(.errorGroupID, "other-codes")
            }
            view.set(.errorRows, indices.map { row(ofEntry: $0, on: pageID) })
            return view
        }
    }

    /// The error codes of a status, as far as a page should list them.
    func addCodes(ofStatus entry: CatalogEntry, to view: inout View, on pageID: Int) {
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
        let titleLanguage = plan.originalLanguage(of: entry.title)
        view.set(.rowTitleLanguage, titleLanguage)
        view.set(.rowLanguage, titleLanguage ?? plan.originalLanguage(of: entry.summary))
        view.set(
            .rowState,
            entry.removal != nil
                ? plan.strings[.removed]
                : entry.deprecation != nil ? plan.strings[.deprecated] : nil)
        return view
    }
}
