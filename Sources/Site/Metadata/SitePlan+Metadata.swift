import Theming

extension SitePlan {
    /// Whether pages have a card: its address has to be absolute.
    var hasCards: Bool { configuration.hasCards && configuration.baseURL != nil }

    /// The pages with a card of their own: the home page, whose card is that of the site, and the
    /// codes.
    var pagesWithCard: [Int] {
        guard hasCards else { return [] }
        return pages.indices.filter { index in
            switch pages[index].kind {
            case .home, .entry: true
            default: false
            }
        }
    }

    /// The path of the card of a page, without the folder of the language.
    func path(ofCard page: Int) -> String { pages[page].route.path + "card.png" }

    /// Whether the site's own sign is shown: where nothing in the project takes its place.
    var hasStockSign: Bool {
        let path = "assets/favicon.svg"
        let own = theme.assets.first { $0.path == path }
        let stock = StockFile.at(path)?.text.utf8
        return brand.favicon == nil && brand.logo == nil && own?.bytes == stock.map(Array.init)
    }

    /// What is made for browsers and search engines beside the pages.
    ///
    /// A file of the project at the same path takes its place.
    var metadataOutputs: [SiteOutput] {
        var outputs = pagesWithCard.map { SiteOutput(path: path(ofCard: $0), source: .card($0)) }
        outputs.append(SiteOutput(path: webManifestPath, source: .webManifest))
        if hasStockSign { outputs.append(SiteOutput(path: touchIconPath, source: .touchIcon)) }
        if configuration.baseURL != nil {
            outputs.append(SiteOutput(path: robotsPath, source: .robots))
        }
        return outputs.filter { !staticPaths.contains(folder + $0.path) }
    }

    /// Whether there is an icon for the home screens of phones.
    var hasTouchIcon: Bool { hasStockSign || staticPaths.contains(touchIconPath) }
}

/// The name and the icons of the site for browsers.
let webManifestPath = "manifest.webmanifest"
/// The icon for the home screens of phones, under the name that they look for by themselves.
let touchIconPath = "apple-touch-icon.png"
/// What search engines may read.
let robotsPath = "robots.txt"
