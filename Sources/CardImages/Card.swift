/// The picture that chat programs and networks show for a link to a page.
package struct Card: Sendable, Equatable {
    /// The size that the networks ask for (Open Graph, X).
    package static let width = 1200
    /// See ``width``.
    package static let height = 630

    /// The line above all, such as the class of a code.
    package var kicker: String
    /// What is largest: a code, or the title of a site.
    package var headline: String
    /// What stands for the headline where the font lacks its letters.
    package var fallback: String
    /// Whether the headline is a code, which breaks at its `_` and has no words.
    package var isCode: Bool
    /// The title of the page.
    package var title: String
    /// The name of the site, at the foot.
    package var siteTitle: String
    package var colours: Colours
    /// Whether the sign of the stock theme is at the foot.
    package var hasSign: Bool

    /// The colours of a card.
    package struct Colours: Sendable, Hashable {
        /// What all stands on.
        package var ground: Colour
        /// The headline and the kicker.
        package var tone: Colour
        /// The title.
        package var ink: Colour
        /// The foot.
        package var muted: Colour
        /// The colour of the brand.
        package var accent: Colour

        package init(ground: Colour, tone: Colour, ink: Colour, muted: Colour, accent: Colour) {
            self.ground = ground
            self.tone = tone
            self.ink = ink
            self.muted = muted
            self.accent = accent
        }
    }

    package init(
        kicker: String, headline: String, fallback: String, isCode: Bool, title: String,
        siteTitle: String, colours: Colours, hasSign: Bool
    ) {
        self.kicker = kicker
        self.headline = headline
        self.fallback = fallback
        self.isCode = isCode
        self.title = title
        self.siteTitle = siteTitle
        self.colours = colours
        self.hasSign = hasSign
    }
}
