/// An address of a site as it is now, with all that links and programs elsewhere may rely on.
package struct PublishedPage: Sendable, Equatable {
    /// The path below the site's root: `errors/429/`, or empty for the home page.
    package var path: String
    /// The code that the page is about.
    package var code: String?
    /// Other and older names of the code.
    package var aliases: [String]
    /// The problem type of the code.
    package var type: String?
    /// The ids of its headings and sections, old ones that still lead somewhere among them.
    package var anchors: [String]
    /// Ids of pages that lead here now: they work, but are no part of this page for good.
    package var foreignAnchors: [String]
    /// Where its headings and sections come from.
    package var headings: HeadingSource
    /// Whether nothing is there but the way to another page.
    package var isRedirect: Bool
    /// Whether the page says that its code was removed; it need not have the old sections.
    package var isTombstone: Bool
    /// Whether ``anchors`` may lack some, because a text could not be read.
    package var isUncertain: Bool

    package init(
        path: String, code: String? = nil, aliases: [String] = [], type: String? = nil,
        anchors: [String] = [], foreignAnchors: [String] = [], headings: HeadingSource = .text,
        isRedirect: Bool = false, isTombstone: Bool = false, isUncertain: Bool = false
    ) {
        self.path = path
        self.code = code
        self.aliases = aliases
        self.type = type
        self.anchors = anchors
        self.foreignAnchors = foreignAnchors
        self.headings = headings
        self.isRedirect = isRedirect
        self.isTombstone = isTombstone
        self.isUncertain = isUncertain
    }
}
