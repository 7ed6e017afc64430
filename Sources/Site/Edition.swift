import Theming

/// The site in one of its languages, as the others know it.
struct Edition: Sendable {
    /// A BCP 47 language tag.
    let language: String
    /// What the language calls itself.
    let name: String
    /// The folder of its pages below the site's root; empty for the site's own language.
    let folder: String
    private let routes: Set<Route>

    init(_ plan: SitePlan) {
        language = plan.configuration.language
        name = plan.strings.name(of: plan.configuration.language)
        folder = plan.folder
        routes = Set(plan.pageOfRoute.keys)
    }

    /// Whether a page is there in this language.
    func has(_ page: Page) -> Bool { routes.contains(page.route) }
}
