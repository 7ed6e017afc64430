import CardImages
import Diagnostics
import ErrorCatalog
import Escaping
import Theming

extension Site {
    /// The card of a page that has one.
    private func card(of pageID: Int) -> Card {
        plan.entry(of: plan.pages[pageID]).map { card(of: $0, on: pageID) } ?? siteCard
    }

    private func card(of entry: CatalogEntry, on pageID: Int) -> Card {
        let className = plan.strings.title(entry.statusClass)
        let status = String(entry.statusCode)
        return Card(
            kicker: entry.kind == .status ? className : "\(status) · \(className)",
            headline: entry.code.value, fallback: status, isCode: true,
            title: contents[pageID].title, siteTitle: title,
            colours: plan.palette.card(of: entry.statusClass), hasSign: plan.hasStockSign)
    }

    /// The card of the site: what it is about, and where it is.
    private var siteCard: Card {
        let address = plan.configuration.baseURL.map { base in
            base.text.drop { $0 != ":" }.dropFirst("://".count).dropLast()
        }
        return Card(
            kicker: plan.configuration.apiName ?? "", headline: title, fallback: "", isCode: false,
            title: contents.first?.description ?? plan.configuration.description ?? "",
            siteTitle: String(address ?? ""), colours: plan.palette.card(of: nil),
            hasSign: plan.hasStockSign)
    }

    /// The absolute address of the card for links to a page: its own or that of the site.
    ///
    /// It ends in a version, because networks keep the picture of an address for long.
    func cardURL(of pageID: Int) -> String? {
        let page = plan.pages[pageID]
        guard plan.hasCards, page.isListed, let base = plan.configuration.baseURL else {
            return nil
        }
        let owner = plan.entry(of: page) == nil ? 0 : pageID
        let path = plan.folder + plan.path(ofCard: owner)
        let version = plan.staticPaths.contains(path) ? "" : "?v=\(card(of: owner).version)"
        return base.text + percentEncoded(path: path) + version
    }

    /// The card for links to a page, as a template shows it.
    func cardView(of pageID: Int) -> View? {
        guard let url = cardURL(of: pageID) else { return nil }
        let entry = plan.entry(of: plan.pages[pageID])
        var view = View()
        view.set(.cardURL, url)
        view.set(.cardWidth, String(Card.width))
        view.set(.cardHeight, String(Card.height))
        view.set(
            .cardAlternative,
            entry.map { "\($0.code.value) \(contents[pageID].title)" } ?? title)
        return view
    }

    /// The card of a page as a PNG file.
    func cardImage(of pageID: Int) -> [UInt8] { card(of: pageID).png() }
}

extension Card {
    /// Changes if and only if the picture does, but for changes of how cards are drawn.
    fileprivate var version: String {
        let colours = [colours.ground, colours.tone, colours.ink, colours.muted, colours.accent]
        let texts = [kicker, headline, title, siteTitle, String(hasSign)] + colours.map(\.hex)
        return contentHash(Array(texts.joined(separator: "\n").utf8))
    }
}
