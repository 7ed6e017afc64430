import CardImages
import ErrorCatalog
import Theming

/// The colours of the site's style sheet, for what is no page: cards, icons, browser windows.
struct SitePalette: Sendable {
    /// Behind all in the light and in the dark scheme.
    let page: Colour
    let darkPage: Colour
    let ink: Colour
    let muted: Colour
    /// The colour of the brand.
    private(set) var accent: Colour
    private var accentTint: Colour
    private let tones: [StatusClass: (tone: Colour, tint: Colour)]

    init(of theme: Theme) {
        let colours = StyleColours.of(theme)
        func colour(_ name: String, _ scheme: ColourScheme = .light, else stock: UInt32) -> Colour {
            colours[name, scheme].map(Colour.init) ?? Colour(stock)
        }
        page = colour("page", else: 0xFFFFFF)
        darkPage = colour("page", .dark, else: 0x0E1217)
        ink = colour("ink", else: 0x10161F)
        muted = colour("muted", else: 0x596473)
        accent = colour("accent", else: 0x1B50C4)
        accentTint = colour("accent-tint", else: 0xEDF2FD)
        tones = Dictionary(
            uniqueKeysWithValues: StatusClass.allCases.map { statusClass in
                let stock = statusClass.stockColours
                let name = "class-\(statusClass.label)"
                return (
                    statusClass,
                    (colour(name, else: stock.tone), colour("\(name)-tint", else: stock.tint))
                )
            })
    }

    /// Takes the accent of the settings in place of the theme's.
    mutating func use(_ accent: BrandAccent?) {
        guard let colour = accent?.light else { return }
        self.accent = Colour(colour)
        accentTint = Colour(colour.mixed(0.08, with: SRGBColour(0xFF, 0xFF, 0xFF)))
    }

    /// The colours of the card of a code, or of the site's.
    func card(of statusClass: StatusClass?) -> Card.Colours {
        let own = statusClass.flatMap { tones[$0] }
        return Card.Colours(
            ground: own?.tint ?? accentTint, tone: own?.tone ?? accent, ink: ink, muted: muted,
            accent: accent)
    }
}

extension Colour {
    fileprivate init(_ colour: SRGBColour) {
        self.init(red: colour.red, green: colour.green, blue: colour.blue)
    }
}

extension StatusClass {
    /// The colours of the stock theme, for style sheets that give none.
    fileprivate var stockColours: (tone: UInt32, tint: UInt32) {
        switch self {
        case .informational: (0x48566A, 0xEEF1F5)
        case .successful: (0x11663D, 0xE5F4EB)
        case .redirection: (0x5F3BB0, 0xF0EBFB)
        case .clientError: (0x874800, 0xFCF0DC)
        case .serverError: (0xAB201B, 0xFDEBE9)
        }
    }
}
