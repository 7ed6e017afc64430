package import Diagnostics
package import Permanence

/// Everything that a site is made from, as it was read: paths are relative to the project folder.
package struct ProjectFiles: Sendable, Equatable {
    /// `content/site.yaml`.
    package var configuration: SourceFile?
    /// `content/catalog.yaml` and `content/catalog.json`, then the YAML and JSON files below
    /// `content/catalog/` in path order.
    package var catalog: [SourceFile] = []
    /// `site.yaml`, `catalog.yaml`, `catalog.json` and `catalog/` of the folders below `content/`,
    /// which are those of languages.
    package var translations: [SourceFile] = []
    /// `content/releases.json`.
    package var releases: SourceFile?
    /// `content/**/*.md` in path order.
    package var documents: [SourceFile] = []
    /// `content/coverage.json`: what the catalog may lack; not published.
    package var coverageRecord: SourceFile?
    /// All other files below `content/`, in path order; published as they are.
    package var staticFiles: [SourceFile] = []
    /// `content/permalinks.lock.json`.
    package var permalinks: SourceFile?
    /// What of it does not count, because somebody wants it forgotten.
    package var forgotten: [LockedItem] = []
    /// The files below `theme/`, in path order.
    package var theme: [SourceFile] = []

    package init() {}

    /// The document at a path.
    package func document(at path: String) -> SourceFile? {
        var (low, high) = (0, documents.count)
        while low < high {
            let middle = (low + high) / 2
            if documents[middle].path < path { low = middle + 1 } else { high = middle }
        }
        return low < documents.count && documents[low].path == path ? documents[low] : nil
    }

    /// The folder of the content, as in all paths here.
    package static let contentFolder = "content/"
    /// The path of the coverage record.
    package static let coverageRecordPath = "content/coverage.json"
    /// The record of the releases.
    package static let releasesPath = "content/releases.json"
    /// The folder of the project's own theme files.
    package static let themeFolder = "theme/"
}
