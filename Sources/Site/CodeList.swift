import Diagnostics
import ErrorCatalog

/// A page that lists some of the codes.
///
/// They are those of a status class, of a group, with a tag, or those whose names start alike. A
/// long list is cut into parts, each with a page.
struct CodeList: Sendable {
    enum Subject: Sendable, Hashable {
        case statusClass(StatusClass)
        /// By the id of the group.
        case group(String)
        case tag(String)
        case letter(IndexLetter)
    }

    let subject: Subject
    /// The codes by their places in the catalog's entries.
    let entries: [Int]
    /// Which part of the list it is, from 1 on.
    var part = 1
    /// How many parts the list has.
    var partCount = 1

    /// Up to how many codes one page lists.
    static let limit = 200

    /// The address of the page.
    var route: Route {
        let first = CodeList.route(of: subject)
        return part == 1 ? first : Route(path: "\(first.path)\(part)/")
    }

    /// The address of a list, which is that of its first part.
    ///
    /// No code is in its way: the pages of codes lie right below `errors/`.
    static func route(of subject: Subject) -> Route {
        let path =
            switch subject {
            case .statusClass(let statusClass): "class/\(statusClass.label)"
            case .group(let id): "group/\(codeSlug(id))"
            case .tag(let tag): "tag/\(codeSlug(tag))"
            case .letter(let letter): "a-z/\(letter.slug)"
            }
        return Route(path: "\(Route.errors.path)\(path)/")
    }

    /// Whether the address has to last.
    ///
    /// A group is part of an API. Classes and letters follow from the
    /// codes, tags come and go, and where a list is cut depends on its length.
    var isPermanent: Bool {
        switch subject {
        case .group: part == 1
        case .statusClass, .tag, .letter: false
        }
    }

    /// The parts of a list, all but the last of them full.
    fileprivate static func parts(_ subject: Subject, _ entries: [Int]) -> [CodeList] {
        let starts = Array(stride(from: 0, to: entries.count, by: limit))
        return starts.enumerated().map { index, start in
            CodeList(
                subject: subject,
                entries: Array(entries[start..<min(start + limit, entries.count)]),
                part: index + 1, partCount: starts.count)
        }
    }
}

/// All lists of a catalog's codes: classes, groups in the catalog's order, tags, and letters where
/// there are more error codes than one page lists.
func codeLists(of catalog: ErrorCatalog) -> [CodeList] {
    let entries = catalog.entries
    var classes: [StatusClass: [Int]] = [:]
    var groups: [String: [Int]] = [:]
    var tags: [String: [Int]] = [:]
    for index in entries.indices {
        let entry = entries[index]
        classes[entry.statusClass, default: []].append(index)
        if let group = entry.group { groups[group.value, default: []].append(index) }
        for tag in Set(entry.tags.map(\.value)) { tags[tag, default: []].append(index) }
    }
    var lists = StatusClass.allCases.flatMap { CodeList.parts(.statusClass($0), classes[$0] ?? []) }
    lists += catalog.groups.map(\.id.value).flatMap { CodeList.parts(.group($0), groups[$0] ?? []) }
    lists += tags.sorted { $0.key < $1.key }.flatMap { CodeList.parts(.tag($0.key), $0.value) }
    return lists + letterLists(of: catalog)
}

private func letterLists(of catalog: ErrorCatalog) -> [CodeList] {
    let errors = catalog.entries.indices.filter { catalog.entries[$0].kind == .error }
    guard errors.count > CodeList.limit else { return [] }
    let sorted = errors.map { (order: naturalOrder(of: catalog.entries[$0].code.value), index: $0) }
        .sorted { ($0.order, $0.index) < ($1.order, $1.index) }
    let letters = Dictionary(grouping: sorted.map(\.index)) { index in
        IndexLetter(of: catalog.entries[index].code.value)
    }
    return letters.sorted { $0.key < $1.key }.flatMap { CodeList.parts(.letter($0.key), $0.value) }
}

/// A key whose order is that in which people look for names: without case, numbers by their size.
private func naturalOrder(of code: String) -> String {
    var key = ""
    var digits = ""
    func endNumber() {
        guard !digits.isEmpty else { return }
        let number = digits.drop { $0 == "0" }
        // Of two numbers without zeros in front, the longer one is the larger one.
        key += "0\(String(repeating: "9", count: number.count / 9))\(number.count % 9)\(number)"
        digits = ""
    }
    for character in code.lowercased() {
        if character.isASCII, character.isNumber {
            digits.append(character)
        } else {
            endNumber()
            key.append(character)
        }
    }
    endNumber()
    return key
}
