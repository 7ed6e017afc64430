package import Diagnostics
package import ErrorCatalog

/// A release of the API and what changed with it.
package struct CatalogRelease: Sendable {
    /// The name of the release: `1.4`, `2026-11`.
    package var version: String
    package var date: CalendarDate
    /// What readers should know about it, as inline Markdown.
    package var note: Located<String>?
    /// How many codes there were; only of the first record, which has no changes.
    package var recordedCodes: Int?
    package var changes: [CodeChange]

    package init(
        version: String, date: CalendarDate, note: Located<String>? = nil,
        recordedCodes: Int? = nil, changes: [CodeChange] = []
    ) {
        self.version = version
        self.date = date
        self.note = note
        self.recordedCodes = recordedCodes
        self.changes = changes
    }
}
