import Diagnostics
import Markdown

/// An address of the site that leads somewhere else.
struct Redirection: Sendable {
    /// Where somebody asked for it; `nil` for the old name of a code.
    var range: SourceRange?
    /// The path below the site's root.
    var path: String
    var target: RedirectTarget
}

/// An id of a page that leads to another place, on the page or elsewhere.
struct MovedAnchor: Sendable {
    var id: Located<String>
    var target: RedirectTarget
    /// Whether the page itself had the id, and not one that leads to it now.
    var isOfPage: Bool
}

/// What a redirect leads to.
struct RedirectTarget: Sendable {
    enum Place: Sendable, Equatable {
        case page(Int)
        /// A static file, by its path below the site's root.
        case file(String)
        /// An http or https URL.
        case outside(String)
    }

    var place: Place
    /// The id on the page, as it is.
    var fragment: String?
    /// Where it is written.
    var range: SourceRange?
}
