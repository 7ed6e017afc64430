import Diagnostics
import Escaping

extension PermalinkLock {
    /// The file's content: sorted, one member a line, the same for the same addresses.
    package var bytes: [UInt8] {
        let json = JSON.members([
            "version": .integer(PermalinkLock.version),
            "pages": .array(pages.map(\.json)),
        ])
        return json.bytes(.indented) + [0x0A]
    }

    /// The version of the format.
    static let version = 1
}

extension LockedPage {
    fileprivate var json: JSON {
        .members([
            "path": .string(path.value),
            "code": code.map { .string($0.value) },
            "type": type.map { .string($0.value) },
            "anchors": anchors.isEmpty ? nil : .strings(anchors.map(\.value).sorted()),
        ])
    }
}
