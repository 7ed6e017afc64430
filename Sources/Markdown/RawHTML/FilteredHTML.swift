/// What the filter kept of a piece of raw HTML.
package struct FilteredHTML: Sendable {
    /// The markup that may stand on a page; a browser reads all of it as finished tags, comments
    /// and text, whatever follows.
    package var bytes: [UInt8] = []
    /// What was left out or shown as text, in order.
    package var problems: [RawHTMLProblem] = []
    /// The values of `id` and of `name` of `<a>` in order, character references decoded.
    package var ids: [String] = []
    /// The values of `href` and `src` in order, decoded, and where they stand in the input.
    package var links: [(url: String, kind: LinkUse.Kind, offset: Range<Int>)] = []

    package init() {}
}
