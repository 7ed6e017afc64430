import Diagnostics
import Theming

/// What a site shows of its owner: the settings, with files that are there and colours that can be
/// read.
struct Brand: Sendable {
    /// An image in the header, as large as it is shown.
    struct Image: Sendable {
        let file: BrandFile
        let size: ImageSize
    }

    struct FooterLink: Sendable {
        let title: String
        let target: Target

        enum Target: Sendable {
            /// By its number in the site in its own language.
            case page(Int)
            case path(String)
            case url(String)
        }
    }

    private(set) var logo: Image?
    private(set) var darkLogo: Image?
    private(set) var logoAlternative: String?
    private(set) var favicon: BrandFile?
    private(set) var footerText: String?
    /// The colour of links and controls; `nil` where it is the theme's.
    private(set) var accent: BrandAccent?
    private(set) var footerLinks: [FooterLink] = []
    /// The file of the body font that every page needs.
    private(set) var preloadedFont: BrandFile?
    /// The style sheet of the brand; `nil` where it changes no style.
    private(set) var style: ThemeAsset?

    /// Where the style sheet is published.
    static let stylePath = "assets/brand.css"

    init() {}

    init(_ settings: BrandSettings, in plan: SitePlan, diagnostics: inout [Diagnostic]) {
        if let logo = settings.logo {
            self.logo = plan.logo(logo.light, &diagnostics)
            darkLogo = logo.dark.flatMap { plan.logo($0, &diagnostics) }
            logoAlternative = logo.alternative
        }
        favicon = settings.favicon.flatMap { path in
            plan.brandFile(
                path, extensions: ["svg", "png", "ico"], "the favicon", &diagnostics)
        }
        footerText = settings.footerText?.value
        footerLinks = settings.footerLinks.compactMap { plan.footerLink($0, &diagnostics) }
        accent = settings.accent.flatMap { plan.accent($0, &diagnostics) }
        let bodyFont = settings.bodyFont.map { plan.font($0, &diagnostics) }
        let codeFont = settings.codeFont.map { plan.font($0, &diagnostics) }
        preloadedFont = bodyFont?.faces.first { !$0.isItalic }?.file
        let css = brandStyle(
            accent: accent, body: bodyFont, code: codeFont, hasDarkLogo: darkLogo != nil)
        guard !css.isEmpty else { return }
        if plan.theme.assets.contains(where: { $0.path == Brand.stylePath }) {
            diagnostics.append(.ownStyle(settings))
        } else {
            style = ThemeAsset(path: Brand.stylePath, bytes: Array(css.utf8))
        }
    }
}

extension Diagnostic {
    fileprivate static func ownStyle(_ settings: BrandSettings) -> Diagnostic {
        Diagnostic(
            .outputCollision,
            "'\(Brand.stylePath)' is a file of the theme, and what 'brand' becomes",
            at: settings.range,
            help: "rename theme/\(Brand.stylePath)")
    }
}
