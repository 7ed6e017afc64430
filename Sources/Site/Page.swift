package import Diagnostics

/// A page of the site, known before any text is rendered.
package struct Page: Sendable {
    package enum Kind: Sendable, Equatable {
        case home
        /// The index of all codes.
        case errors
        /// Some of the codes, by the place of the list in the plan's lists.
        case list(Int)
        /// A code, by its place in the catalog's entries.
        case entry(Int)
        /// What changed in the catalog, release by release.
        case changes
        case article
        case search
        case notFound
        /// The way to another page, by its place in the site's redirects.
        case redirect(Int)
    }

    package let kind: Kind
    package let route: Route
    /// The Markdown that belongs to the page.
    package var document: SourceFile?
}
