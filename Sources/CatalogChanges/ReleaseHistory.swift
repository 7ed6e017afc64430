package import Diagnostics
package import ErrorCatalog

/// The releases that were recorded, and the facts of the catalog as of the last one.
package struct ReleaseHistory: Sendable {
    /// The newest first.
    package var releases: [CatalogRelease]
    /// What the last release said of each code.
    package var catalog: ErrorCatalog

    package init(releases: [CatalogRelease], catalog: ErrorCatalog) {
        self.releases = releases
        self.catalog = catalog
    }

    /// What differs from the last release.
    package func changes(to catalog: ErrorCatalog) -> [CodeChange] {
        catalogChanges(from: self.catalog, to: catalog)
    }
}

extension ReleaseHistory {
    /// The history with one more release.
    ///
    /// The first release has no changes but the number of codes: nobody wants to read that all of
    /// them are new.
    ///
    /// - Parameters:
    ///   - version: its name, which no other has.
    ///   - date: its date, not before that of the last one.
    ///   - note: what readers should know about it, as inline Markdown.
    ///   - catalog: the catalog as it is now.
    ///   - history: what was recorded before, if anything.
    /// - Returns: the history with the release at its end.
    /// - Throws: ``ReleaseProblem`` where the release can't be recorded.
    package static func recording(
        version: String, date: CalendarDate, note: Located<String>?, catalog: ErrorCatalog,
        after history: ReleaseHistory?
    ) throws(ReleaseProblem) -> ReleaseHistory {
        if let problem = ReleaseProblem(ofName: version) { throw problem }
        let earlier = history?.releases ?? []
        if let same = earlier.first(where: { $0.version == version }) {
            throw .recordedAlready(version: version, date: same.date)
        }
        if let last = earlier.first, date < last.date {
            throw .beforeLast(version: last.version, date: last.date)
        }
        var release = CatalogRelease(version: version, date: date, note: note)
        if let history {
            release.changes = history.changes(to: catalog)
        } else {
            release.recordedCodes = catalog.entries.count { $0.removal == nil }
        }
        return ReleaseHistory(releases: [release] + earlier, catalog: catalog.recordedFacts)
    }
}
