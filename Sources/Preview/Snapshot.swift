import Diagnostics
import Site

/// What the preview serves between two changes.
struct Snapshot: Sendable {
    /// The files of ``site``.
    var files: SiteFiles
    /// Whether ``site`` was built without errors.
    var isGood: Bool
    /// Counts the builds, from 1.
    var build: Int
    /// The findings of the last build as text, if any of them is an error.
    var problems: String?
    /// Whether the last build changed nothing but style sheets of the theme.
    var changedOnlyStyles: Bool

    /// The last site without errors; while there was none yet, the last site at all.
    var site: Site { files.site }
}
