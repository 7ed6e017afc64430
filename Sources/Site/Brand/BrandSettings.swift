import Diagnostics
import Theming

/// What the settings say under `brand`: what makes a site look like its owner's.
///
/// Files are paths below `content/`, or below `theme/` where they start with `assets/`.
struct BrandSettings: Sendable {
    struct Logo: Sendable {
        var light: Located<String>
        var dark: Located<String>?
        /// What the logo says; without it, the title of the site stands beside it.
        var alternative: String?
    }

    struct Accent: Sendable {
        var light: Located<SRGBColour>
        var dark: Located<SRGBColour>?
    }

    struct Font: Sendable {
        /// In the order in which they are tried.
        var families: [String]
        /// The files of the first family; none for a font of the reader's system.
        var faces: [FontFace] = []
    }

    struct FontFace: Sendable {
        var file: Located<String>
        /// As in CSS: `400`, or `100 900` for a range.
        var weight: String
        var isItalic = false
    }

    struct FooterLink: Sendable {
        var title: String
        /// A URL, `error:CODE`, or a path of a file below `content/`.
        var target: Located<String>
    }

    /// Where the settings of the brand stand.
    var range: SourceRange
    var logo: Logo?
    var favicon: Located<String>?
    var accent: Accent?
    var bodyFont: Font?
    var codeFont: Font?
    var footerText: Located<String>?
    var footerLinks: [FooterLink] = []
}
