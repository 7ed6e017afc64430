import Foundation

/// A folder for what is measured, gone afterwards.
struct WorkFolder {
    let path: String

    /// - Parameter parent: where it is made; the system's folder for temporary files where `nil`.
    /// - Throws: what the file system complains of.
    init(in parent: String? = nil) throws {
        let parent =
            parent.map { URL(fileURLWithPath: $0) }
            ?? FileManager.default.temporaryDirectory
        path =
            parent.appendingPathComponent(
                "docs-benchmark-\(ProcessInfo.processInfo.processIdentifier)"
            ).path
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true)
    }

    func remove() { try? FileManager.default.removeItem(atPath: path) }
}
