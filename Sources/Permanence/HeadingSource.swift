/// Where the headings and sections of a page come from.
package enum HeadingSource: Sendable, Equatable {
    /// A Markdown file.
    case text
    /// The catalog or the record of releases.
    case facts
    /// The facts, and a Markdown file below them.
    case both
}
