import TestSupport
import Testing

@testable import Theming

struct ViewReferenceTests {
    @Test("every name has a meaning and a place", arguments: ViewKey.allCases)
    func places(_ key: ViewKey) {
        #expect(ViewPlace.all[key]?.isEmpty == false)
    }

    @Test("elements belong to objects and lists, and lists have some")
    func elements() {
        for (key, places) in ViewPlace.all {
            for case .within(let section) in places {
                #expect([.object, .list].contains(section.kind), "\(key) in \(section)")
            }
        }
        let parents = Set(
            ViewPlace.all.values.joined().compactMap { place -> ViewKey? in
                if case .within(let section) = place { section } else { nil }
            })
        for key in ViewKey.allCases where [.object, .list].contains(key.kind) {
            #expect(parents.contains(key), "\(key) has no values")
        }
    }

    @Test("the reference page has all names and the stock theme as they are")
    func pages() throws {
        let folder = Repository.path("content/_parts/theme")
        try expectText(viewReferenceMarkdown(), inFile: "\(folder)/values.md")
        try expectText(stockTemplateTable(), inFile: "\(folder)/templates.md")
    }
}
