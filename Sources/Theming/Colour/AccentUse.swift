/// Where a site's accent colour stands, and how much it has to stand out there (WCAG 2.2).
package struct AccentUse: Sendable, Equatable {
    /// What is behind it, in words.
    package let place: String
    /// What is behind it.
    package let background: SRGBColour
    /// Whether the accent is the colour of text there, or only of parts such as focus rings.
    package let isText: Bool

    /// The least contrast: 4.5 for text (1.4.3), 3 for parts (1.4.11).
    package var requiredContrast: Double { isText ? 4.5 : 3 }

    /// The custom properties that the accent stands on.
    private static let places: [(property: String, place: String, isText: Bool)] = [
        ("page", "the page", true),
        ("sunken", "panels", true),
        ("class-1xx-tint", "code in the text", true),
        ("class-2xx-tint", "tips", true),
        ("class-3xx-tint", "important notes", true),
        ("class-4xx-tint", "warnings", true),
        ("class-5xx-tint", "cautions", true),
        ("line", "lines and pressed buttons", false),
    ]

    /// The share of the accent in the background of the current link, as in `style.css`.
    static let tintShare: [ColourScheme: Double] = [.light: 0.08, .dark: 0.16]

    /// All places of an accent in a scheme.
    package static func all(
        of accent: SRGBColour, in colours: StyleColours, _ scheme: ColourScheme
    ) -> [AccentUse] {
        var uses = places.compactMap { use in
            colours[use.property, scheme].map {
                AccentUse(place: use.place, background: $0, isText: use.isText)
            }
        }
        if let page = colours["page", scheme], let share = tintShare[scheme] {
            let tint = accent.mixed(share, with: page)
            uses.append(AccentUse(place: "the current link", background: tint, isText: true))
        }
        return uses
    }

    /// The place where an accent falls short the most; `nil` where it can be read everywhere.
    package static func worst(
        of accent: SRGBColour, in colours: StyleColours, _ scheme: ColourScheme
    ) -> AccentUse? {
        let failing = all(of: accent, in: colours, scheme).filter { use in
            accent.contrast(with: use.background) < use.requiredContrast
        }
        return failing.min { first, second in
            accent.contrast(with: first.background) / first.requiredContrast
                < accent.contrast(with: second.background) / second.requiredContrast
        }
    }
}
