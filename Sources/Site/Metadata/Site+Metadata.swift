import CardImages
import Escaping
import Theming

extension Site {
    /// What the head says to browsers, search engines and programs that show links.
    func addMetadata(to view: inout View, on pageID: Int) {
        let page = plan.pages[pageID]
        view.set(.openGraphType, page.isDocument ? "article" : "website")
        view.set(.openGraphLocale, openGraphLocale(of: plan.configuration.language))
        view.set(.card, cardView(of: pageID))
        view.set(.noIndex, !page.isListed)
        view.set(.structuredData, structuredData(of: pageID))
        view.set(.themeColor, plan.palette.page.hex)
        view.set(.darkThemeColor, plan.palette.darkPage.hex)
        view.set(.manifestURL, plan.url(ofFile: webManifestPath, on: pageID))
        if plan.hasTouchIcon {
            view.set(.touchIconURL, plan.url(ofFile: touchIconPath, on: pageID))
        }
    }
}

extension Page {
    /// Whether search engines are told of the page.
    var isListed: Bool {
        switch kind {
        case .notFound, .search, .redirect: false
        case .home, .errors, .list, .entry, .changes, .article: true
        }
    }

    /// Whether it is a text of its own, not a way to others.
    var isDocument: Bool {
        switch kind {
        case .entry, .article: true
        case .home, .errors, .list, .changes, .search, .notFound, .redirect: false
        }
    }

    /// Whether it is a list of codes.
    var isCollection: Bool {
        switch kind {
        case .errors, .list: true
        case .home, .entry, .changes, .article, .search, .notFound, .redirect: false
        }
    }
}
