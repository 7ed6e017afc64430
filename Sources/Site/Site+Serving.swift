import Diagnostics
import ErrorCatalog

extension Site {
    /// The code that a file is about: that of the page, and of its other forms and its picture.
    ///
    /// - Parameter output: a file of the site.
    /// - Returns: `nil` for what is no code's own.
    package func code(of output: SiteOutput) -> String? {
        if output.edition > 0 {
            return translations[output.edition - 1].code(
                of: SiteOutput(path: output.path, source: output.source))
        }
        switch output.source {
        case .page(let page), .twin(_, let page), .card(let page):
            return plan.entry(of: plan.pages[page])?.code.value
        default: return nil
        }
    }
}

extension SiteOutput {
    /// How long the file may be kept without asking for it again, as the value of `Cache-Control`
    /// (RFC 9111, section 5.2.2).
    ///
    /// What only decorates a page may be an hour old, and pages name most of it with a version.
    /// Everything else is asked for each time, which costs no more than an answer without a body.
    package var cacheControl: String {
        switch source {
        case .asset, .brandStyle, .card, .touchIcon: return "public, max-age=3600"
        case .staticFile:
            let type = mediaType(of: path)
            let isPicture = type.hasPrefix("image/") || type.hasPrefix("font/")
            return isPicture ? "public, max-age=3600" : "no-cache"
        default: return "no-cache"
        }
    }
}
