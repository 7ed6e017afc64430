import Foundation

/// A new, empty folder that removes itself with everything in it.
///
/// It lives until the end of the scope of its variable. All paths are relative to it.
package struct TemporaryFolder: ~Copyable {
    /// The absolute path of the folder.
    package let path: String

    /// Makes the folder, with a name that no other folder has.
    package init() throws {
        let parent = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
        let folder = parent.appendingPathComponent("test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
        path = folder.path
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// Writes a text file, with the folders above it; replaces an older one.
    package func write(_ text: String, to relativePath: String) throws {
        try write(Array(text.utf8), to: relativePath)
    }

    /// Writes a file of any bytes, with the folders above it; replaces an older one.
    package func write(_ bytes: [UInt8], to relativePath: String) throws {
        let file = url(relativePath)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
    }

    /// The text of a file; throws if it is not UTF-8.
    package func read(_ relativePath: String) throws -> String {
        try String(contentsOf: url(relativePath), encoding: .utf8)
    }

    /// The bytes of a file.
    package func bytes(_ relativePath: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: url(relativePath)))
    }

    /// The paths of all regular files at any depth, sorted.
    package func files() -> [String] {
        regularFiles(below: path)
    }

    /// Removes a file, or a folder with all it contains.
    package func remove(_ relativePath: String) throws {
        try FileManager.default.removeItem(at: url(relativePath))
    }

    private func url(_ relativePath: String) -> URL {
        URL(fileURLWithPath: path).appendingPathComponent(relativePath)
    }
}
