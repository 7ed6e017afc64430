import Diagnostics
import ErrorCatalog
import Theming

/// The ways to the lists of codes.
extension Site {
    /// The groups of the catalog that have codes.
    func groupIndex(on pageID: Int) -> View? {
        index(plan.strings[.groups], on: pageID) { list in
            if case .group(let id) = list.subject {
                plan.catalog.group(id)?.title.value
            } else {
                nil
            }
        }
    }

    /// The classes whose error codes have no status of the class in the catalog: the tables of
    /// statuses lead to the others.
    func classIndex(on pageID: Int) -> View? {
        let statuses = plan.catalog.entries.filter { $0.kind == .status }
        let inTables = Set(statuses.map(\.statusClass))
        return index(plan.strings[.statusClasses], on: pageID) { list in
            guard case .statusClass(let statusClass) = list.subject,
                !inTables.contains(statusClass)
            else { return nil }
            return "\(statusClass.label) \(plan.strings.groupTitle(statusClass))"
        }
    }

    /// All tags.
    func tagIndex(on pageID: Int) -> View? {
        index(plan.strings[.tags], on: pageID) { list in
            if case .tag(let tag) = list.subject { tag } else { nil }
        }
    }

    /// The letters that error codes start with.
    func letterIndex(on pageID: Int) -> View? {
        index(plan.strings[.alphabet], on: pageID) { list in
            if case .letter(let letter) = list.subject { letter.title } else { nil }
        }
    }

    /// The parts of a list that has several, each with its first code.
    func partIndex(of list: CodeList, on pageID: Int) -> View? {
        guard list.partCount > 1 else { return nil }
        let links = plan.lists.filter { $0.subject == list.subject }.map { part in
            let first = part.entries.first.map { plan.catalog.entries[$0].code.value } ?? ""
            return link(to: part, titled: "\(part.part): \(first)", count: nil, on: pageID)
        }
        return index(plan.strings[.parts], links)
    }

    /// The lists that have a title, each with the number of its codes.
    private func index(
        _ title: String, on pageID: Int, titleOfList: (CodeList) -> String?
    ) -> View? {
        var counts: [CodeList.Subject: Int] = [:]
        for list in plan.lists { counts[list.subject, default: 0] += list.entries.count }
        let links = plan.lists.filter { $0.part == 1 }.compactMap { list in
            titleOfList(list).map {
                link(to: list, titled: $0, count: counts[list.subject], on: pageID)
            }
        }
        return links.isEmpty ? nil : index(title, links)
    }

    private func index(_ title: String, _ links: [View]) -> View {
        var view = View()
        view.set(.indexTitle, title)
        view.set(.indexLinks, links)
        return view
    }

    private func link(
        to list: CodeList, titled title: String, count: Int?, on pageID: Int
    ) -> View {
        var view = View()
        view.set(.linkTitle, title)
        view.set(.linkURL, plan.url(ofPath: list.route.path, on: pageID))
        view.set(.linkCount, count.map(String.init))
        view.set(.isCurrentLink, list.route == plan.pages[pageID].route)
        return view
    }
}
