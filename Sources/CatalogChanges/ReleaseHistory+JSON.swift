import Diagnostics
import ErrorCatalog
import Escaping

extension ReleaseHistory {
    /// The file `content/releases.json`, which ``decodeReleases(_:diagnostics:)`` reads.
    package var bytes: [UInt8] {
        let file = JSON.members([
            "version": .integer(1),
            "releases": .array(releases.map(\.record)),
            "catalog": .object(catalog.jsonMembers),
        ])
        return Array((file.displayText + "\n").utf8)
    }
}

extension CatalogRelease {
    fileprivate var record: JSON {
        .members([
            "version": .string(version),
            "date": .string(date.description),
            "note": note.map { .string($0.value) },
            "codes": recordedCodes.map(JSON.integer),
            "changes": recordedCodes == nil ? .array(changes.map(\.record)) : nil,
        ])
    }
}
