package import Diagnostics
import Escaping
import Permanence
import Theming

/// A whole site as an immutable value.
///
/// Every file of it is a pure function of this value.
package struct Site: Sendable {
    package let plan: SitePlan
    let contents: [PageContent]
    let navigation: Navigation
    /// Every file of the site, in path order.
    package let outputs: [SiteOutput]
    /// What links from elsewhere may rely on.
    private(set) var published = PublishedSite(pages: [])
    private let outputOfPath: [String: Int]

    /// Joins the pages' contents.
    ///
    /// - Parameters:
    ///   - plan: what the site is made from.
    ///   - contents: the content of each page, in the order of `plan.pages`.
    ///   - diagnostics: gets what only the whole site shows: dead anchors, unknown pages.
    package init(plan: SitePlan, contents: [PageContent], diagnostics: inout [Diagnostic]) {
        self.plan = plan
        self.contents = contents
        navigation = Navigation(plan: plan, contents: contents, diagnostics: &diagnostics)
        diagnostics += brokenAnchors(in: plan, contents: contents)
        outputs = siteOutputs(of: plan)
        outputOfPath = Dictionary(
            outputs.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
        diagnostics += redirectProblems(in: self)
        published = publishedSite(self, diagnostics)
        if let lock = plan.permalinks {
            diagnostics += permanenceProblems(lock, in: published)
        }
    }

    /// The links to other sites, page by page.
    package var outsideLinks: [Located<String>] { contents.flatMap(\.outsideLinks) }

    /// The output at a path below the site's root, without a leading slash.
    package func output(at path: String) -> SiteOutput? {
        outputOfPath[path].map { outputs[$0] }
    }

    /// The file's content.
    package func bytes(of output: SiteOutput) -> [UInt8] {
        switch output.source {
        case .page(let page): renderPage(page).bytes
        case .asset(let index): plan.theme.assets[index].bytes
        case .staticFile(let index): plan.staticFiles[index].bytes
        case .searchIndex: searchIndex().bytes()
        case .catalog: publishedCatalog().bytes(.indented) + [0x0A]
        case .sitemap: sitemap()
        case .redirects(.nginx): nginxRedirects(redirectRules, basePath: plan.basePath)
        case .redirects(.netlify), .redirects(.cloudflare):
            underscoreRedirects(
                redirectRules, basePath: plan.basePath,
                hosts: plan.configuration.hosts.map(\.value))
        case .changesIndex: changesIndex().bytes(.indented) + [0x0A]
        case .changesFeed: changesFeed()
        }
    }

    /// The title of the site: of the settings, else of the home page.
    package var title: String {
        plan.configuration.title ?? contents.first?.title ?? ""
    }
}
