package import Diagnostics

/// The contents of all pages of a site, in the order of its plan, each rendered when it is first
/// asked for.
///
/// A page is kept by reference, so that a site that differs from another in one page shares all
/// other pages with it and costs no more than a list.
package struct PageContents: RandomAccessCollection, Sendable {
    private typealias Rendered = (content: PageContent, diagnostics: [Diagnostic])

    private var pages: [Deferred<Rendered>]

    /// - Parameter plan: the plan of the pages.
    package init(of plan: SitePlan) {
        let plan = KeptPlan(plan)
        pages = plan.plan.pages.indices.map { page in
            Deferred { plan.plan.content(ofPage: page) }
        }
    }

    package var startIndex: Int { 0 }
    package var endIndex: Int { pages.count }

    /// The content of a page, by the number of the page.
    package subscript(page: Int) -> PageContent { pages[page].value.content }

    /// What is wrong with the text of a page.
    package func diagnostics(ofPage page: Int) -> [Diagnostic] { pages[page].value.diagnostics }

    /// Lets pages be rendered again.
    ///
    /// - Parameters:
    ///   - numbers: the numbers of the pages.
    ///   - plan: the plan that has their new texts.
    package mutating func replace(_ numbers: [Int], by plan: SitePlan) {
        let plan = KeptPlan(plan)
        for page in numbers { pages[page] = Deferred { plan.plan.content(ofPage: page) } }
    }

    /// A plan by reference: all pages hold it until they are rendered.
    private final class KeptPlan: Sendable {
        let plan: SitePlan

        init(_ plan: SitePlan) { self.plan = plan }
    }
}
