import Foundation

/// The list of the files that we have written into an output folder, kept in it.
///
/// What is not on the list is not ours: it is never changed and never removed. A copy of it says
/// what an upload has, so that the next one can be the difference.
package struct Manifest: Codable, Equatable, Sendable {
    /// The name of the manifest in the output folder.
    static let fileName = ".docs-manifest.json"
    /// The most bytes that a manifest may have.
    package static let sizeLimit = 1 << 30

    private(set) var version = 1
    /// Whether the build that wrote it came to its end.
    ///
    /// Until then the list holds the files of the site before and of the one being written.
    package let isComplete: Bool
    /// Paths below the output folder, in order.
    private(set) var files: [String]
    /// The hashes of files as the last build that came to its end had them, where they are known; not
    /// there in a manifest of an older version of the program.
    let hashes: [String: String]?
    /// The codes of the files that belong to one.
    let codes: [String: String]?

    enum CodingKeys: String, CodingKey {
        case version
        case isComplete = "complete"
        case files, hashes, codes
    }

    /// The manifest of a folder that has nothing of ours.
    package static var empty: Manifest { Manifest(of: []) }

    /// The manifest of a site that is whole.
    init(of files: [PublishedFile]) {
        isComplete = true
        self.files = files.map(\.path).sorted()
        hashes = Dictionary(files.map { ($0.path, $0.hash) }) { first, _ in first }
        codes = Dictionary(files.compactMap { file in file.code.map { (file.path, $0) } }) {
            first, _ in first
        }
    }

    /// The manifest while a build writes: the files of before and the new ones.
    ///
    /// Hashes and codes stay those of before, so that the next build knows what this one has changed.
    init(whileChanging old: Manifest, to paths: [String]) {
        isComplete = false
        files = Set(old.files).union(paths).sorted()
        hashes = old.hashes
        codes = old.codes
    }

    /// The list of an upload that begins: all files of before and all new ones, of which those that
    /// change have no hash, because nobody knows how far the upload comes.
    ///
    /// - Parameters:
    ///   - changes: what will be uploaded and removed.
    ///   - old: what was uploaded before.
    package init(uploading changes: [FileChange], over old: Manifest) {
        isComplete = true
        files = Set(old.files).union(changes.map(\.path)).sorted()
        let changed = Set(changes.map(\.path))
        hashes = (old.hashes ?? [:]).filter { !changed.contains($0.key) }
        let newCodes = changes.compactMap { change in change.code.map { (change.path, $0) } }
        codes = (old.codes ?? [:]).merging(newCodes) { $1 }
    }

    /// Reads a manifest; `nil` for anything else.
    ///
    /// Paths that lead out of the folder are dropped.
    package init?(bytes: [UInt8]) {
        guard var manifest = try? JSONDecoder().decode(Manifest.self, from: Data(bytes)),
            manifest.version == 1
        else { return nil }
        manifest.files.removeAll { path in
            let parts = path.split(separator: "/", omittingEmptySubsequences: false)
            return path == Manifest.fileName || path.utf8.contains(0)
                || parts.contains { ["", ".", "..", ".git"].contains($0) }
        }
        self = manifest
    }

    package func bytes() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(self)) + [0x0A]
    }
}
