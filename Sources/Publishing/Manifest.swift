import Foundation

/// The list of the files that we have written into an output folder, kept in it.
///
/// What is not on the list is not ours: it is never changed and never removed.
struct Manifest: Codable, Equatable {
    /// The name of the manifest in the output folder.
    static let fileName = ".docs-manifest.json"

    var version = 1
    /// Whether the build that wrote it came to its end.
    ///
    /// Until then the list holds the files of the site before and of the one being written.
    var isComplete: Bool
    /// Paths below the output folder, in order.
    var files: [String]

    enum CodingKeys: String, CodingKey {
        case version
        case isComplete = "complete"
        case files
    }

    init(isComplete: Bool, files: some Sequence<String>) {
        self.isComplete = isComplete
        self.files = files.sorted()
    }

    /// Reads a manifest; `nil` for anything else.
    ///
    /// Paths that lead out of the folder are dropped.
    init?(bytes: [UInt8]) {
        guard var manifest = try? JSONDecoder().decode(Manifest.self, from: Data(bytes)),
            manifest.version == 1
        else { return nil }
        manifest.files.removeAll { path in
            let parts = path.split(separator: "/", omittingEmptySubsequences: false)
            return path == Manifest.fileName || path.utf8.contains(0)
                || parts.contains { $0.isEmpty || $0 == "." || $0 == ".." }
        }
        self = manifest
    }

    func bytes() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(self)) + [0x0A]
    }
}
