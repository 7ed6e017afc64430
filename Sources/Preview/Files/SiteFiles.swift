import Escaping
import NIOCore
import Site
import Synchronization

/// The files of a site as the preview sends them, each made when it is first asked for.
final class SiteFiles: Sendable {
    private struct State {
        var files: [String: ServedFile] = [:]
        /// How many bytes are kept in all.
        var byteCount = 0
    }

    let site: Site
    /// The path of the site as it stands in addresses, and as it is meant.
    let basePath: (encoded: String, decoded: String)
    private let capacity: Int
    private let state = Mutex(State())

    /// - Parameters:
    ///   - site: the site.
    ///   - capacity: the most bytes to keep; what is beyond is made anew for each request.
    init(_ site: Site, capacity: Int = 256 << 20) {
        self.site = site
        self.capacity = capacity
        basePath = (site.plan.basePath, percentDecoded(site.plan.basePath))
    }

    /// The file at a path below the site, a page with the line that reloads it.
    ///
    /// - Parameter path: the path of a file, not of a folder.
    /// - Returns: `nil` where there is none.
    func file(at path: String) -> ServedFile? {
        if let file = state.withLock({ $0.files[path] }) { return file }
        guard let output = site.output(at: path) else { return nil }
        let file = make(output)
        state.withLock { state in
            guard state.files[path] == nil else { return }
            var kept = file
            if state.byteCount + file.length <= capacity {
                state.byteCount += file.length
            } else {
                kept.content = nil
            }
            state.files[path] = kept
        }
        return file
    }

    /// A file that was made before and is kept as a whole, so that it takes no time to send it.
    func keptFile(at path: String) -> ServedFile? {
        state.withLock { $0.files[path] }.flatMap { $0.content == nil ? nil : $0 }
    }

    /// Whether there is a file at a path, without making it.
    func hasFile(at path: String) -> Bool {
        state.withLock { $0.files[path] != nil } || site.output(at: path) != nil
    }

    /// The content of a file.
    ///
    /// - Parameters:
    ///   - file: the file.
    ///   - path: its path.
    /// - Returns: the bytes, which all who ask share where they are kept.
    func content(of file: ServedFile, at path: String) -> ByteBuffer {
        file.content ?? site.output(at: path).flatMap { make($0).content } ?? ByteBuffer()
    }

    private func make(_ output: SiteOutput) -> ServedFile {
        let bytes = site.bytes(of: output)
        guard output.isPage else { return ServedFile(bytes, type: mediaType(of: output.path)) }
        let version = contentHash(bytes)
        let twins = site.twins(ofPageAt: output.path).map { mediaType, twin in
            ServedFile.Twin(
                mediaType: mediaType, path: twin.path,
                location: basePath.encoded + percentEncoded(path: twin.path))
        }
        return ServedFile(
            withLiveScript(bytes, base: basePath.encoded, version: version),
            type: mediaType(of: output.path), tag: version, twins: twins)
    }
}
