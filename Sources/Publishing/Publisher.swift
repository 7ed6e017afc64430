package import Diagnostics
package import Site

/// Writes a site into a folder: only what changed, each file in one step, and never a file that is
/// not ours.
///
/// The order makes an interruption harmless: the manifest that lists old and new files, then
/// assets, then pages, then the removal of what is no longer part of the site, then the final
/// manifest. At each point every page finds what it needs, and the next build knows every file.
package struct Publisher: Sendable {
    /// What a build did.
    package struct Outcome: Sendable, Equatable {
        /// Files that were made or replaced, by path and in the order of paths, as the others here.
        package var written: [String] = []
        package var unchanged: [String] = []
        package var removed: [String] = []
        /// What differs from the site that the last build left which came to its end, or from the
        /// upload that was named, in the order of an upload.
        package var changes: [FileChange] = []

        /// Nothing done.
        package init() {}
    }

    private let folder: String
    private let files: any FileSystem
    private let workers: Int

    /// - Parameters:
    ///   - folder: the output folder.
    ///   - files: the file system.
    ///   - workers: how many cores render and write.
    package init(
        folder: String, files: any FileSystem = LocalFileSystem(),
        workers: Int = defaultWorkerCount
    ) {
        self.folder = folder
        self.files = files
        self.workers = workers
    }

    /// Publishes a site.
    ///
    /// - Parameters:
    ///   - site: the site.
    ///   - uploaded: what the changes are counted from; `nil` for what is in the folder.
    /// - Returns: what was done, and the findings that kept it from being done.
    /// - Throws: ``FileProblem`` where the disk refuses or another build is at work; what was
    ///   published before is then still whole.
    package func publish(
        _ site: Site, since uploaded: Manifest? = nil
    ) async throws -> (outcome: Outcome, diagnostics: [Diagnostic]) {
        var timings = StageTimings()
        return try await publish(site, since: uploaded, timings: &timings)
    }

    /// Publishes a site.
    ///
    /// - Parameters:
    ///   - site: the site.
    ///   - uploaded: what the changes are counted from; `nil` for what is in the folder.
    ///   - timings: gets how long the stages took.
    /// - Returns: what was done, and the findings that kept it from being done.
    /// - Throws: ``FileProblem`` where the disk refuses or another build is at work; what was
    ///   published before is then still whole.
    package func publish(
        _ site: Site, since uploaded: Manifest?, timings: inout StageTimings
    ) async throws -> (outcome: Outcome, diagnostics: [Diagnostic]) {
        let clock = ContinuousClock()
        let (start, before) = (clock.now, timings.total)
        // All that is not the work on files is the administration of the folder.
        defer { timings.add(clock.now - start - (timings.total - before), to: .write) }
        try files.makeFolder(folder)
        let lock = try FolderLock(folder)
        defer { lock.release() }
        guard let old = try readManifest() else {
            return (Outcome(), [.damagedManifest(path(Manifest.fileName))])
        }
        let obstacles = foreignFiles(in: site, owned: Set(old.files))
        guard obstacles.isEmpty else { return (Outcome(), obstacles) }
        try removeTemporaryFiles()
        try files.makeFolder(path(Publisher.temporaryFolder))

        let outcome = try await write(site, over: old, since: uploaded, timings: &timings)
        try removeTemporaryFiles()
        return (outcome, [])
    }

    /// Brings the folder from its old state to the site.
    private func write(
        _ site: Site, over old: Manifest, since uploaded: Manifest?,
        timings: inout StageTimings
    ) async throws -> Outcome {
        let paths = site.outputs.map(\.path)
        if !old.isComplete || old.files != paths {
            try write(Manifest(whileChanging: old, to: paths))
        }
        let (inTheWay, gone) = obsoleteFiles(Set(old.files), paths)
        try remove(inTheWay)
        let supports = try await write(
            site.outputs.filter { !$0.isPage }, of: site, timings: &timings)
        let pages = try await write(site.outputs.filter(\.isPage), of: site, timings: &timings)
        try remove(gone)
        let results = (supports + pages).sorted { $0.file.path < $1.file.path }
        let manifest = Manifest(of: results.map(\.file))
        if manifest != old { try write(manifest) }

        var outcome = Outcome()
        outcome.written = results.filter(\.isWritten).map(\.file.path)
        outcome.unchanged = results.filter { !$0.isWritten }.map(\.file.path)
        outcome.removed = inTheWay.union(gone).sorted()
        let files = results.map(\.file)
        outcome.changes =
            uploaded.map { fileChanges(since: $0, to: files) }
            ?? fileChanges(from: old, to: files, written: Set(outcome.written))
        return outcome
    }

    /// Where files are written before they take their places.
    private static let temporaryFolder = ".docs-new"

    /// - Returns: `nil` for a manifest that is there and can't be used: without it, nobody knows
    ///   which files are ours.
    private func readManifest() throws -> Manifest? {
        let path = path(Manifest.fileName)
        guard files.kind(of: path) != .nothing else { return .empty }
        return Manifest(bytes: try files.read(path, limit: Manifest.sizeLimit))
    }

    private func write(_ manifest: Manifest) throws {
        try files.write(
            try manifest.bytes(), to: path(Manifest.fileName),
            through: path("\(Publisher.temporaryFolder)/manifest"))
    }

    private func write(
        _ outputs: [SiteOutput], of site: Site, timings: inout StageTimings
    ) async throws -> [WrittenFile] {
        let clock = ContinuousClock()
        for parent in Set(outputs.flatMap { parentFolders(of: $0.path).prefix(1) }).sorted() {
            try files.makeFolder(path(parent))
        }
        let start = clock.now
        let results = try await concurrentMap(outputs.count, workers: workers) { index in
            let start = clock.now
            let bytes = site.bytes(of: outputs[index])
            let file = PublishedFile(outputs[index], bytes: bytes, of: site)
            let middle = clock.now
            let isWritten = try replace(file.path, with: bytes, number: index)
            return WrittenFile(
                file: file, isWritten: isWritten, rendering: middle - start,
                writing: clock.now - middle)
        }
        timings.add(
            clock.now - start,
            shared: [
                (.render, results.reduce(.zero) { $0 + $1.rendering }),
                (.write, results.reduce(.zero) { $0 + $1.writing }),
            ])
        return results
    }

    /// A file that is in the folder now, and what it took to get it there.
    private struct WrittenFile: Sendable {
        let file: PublishedFile
        /// Whether it was another one before.
        let isWritten: Bool
        let rendering: Duration
        let writing: Duration
    }

    /// Writes a file, unless it is there already.
    ///
    /// - Returns: whether it was written.
    private func replace(
        _ path: String, with bytes: [UInt8], number: Int
    ) throws -> Bool {
        let path = self.path(path)
        if let old = try? files.read(path, limit: bytes.count), old == bytes { return false }
        let temporary = self.path("\(Publisher.temporaryFolder)/\(number)")
        try files.write(bytes, to: path, through: temporary)
        return true
    }

    private func remove(_ paths: Set<String>) throws {
        // A link in place of a folder of ours leads to files that are not ours.
        let isReal = { (folder: String) in files.kind(of: path(folder)) == .folder }
        let parents = Set(paths.flatMap(parentFolders))
        let unreal = Set(parents.filter { !isReal($0) })
        for path in paths.sorted() where !parentFolders(of: path).contains(where: unreal.contains) {
            try files.remove(self.path(path))
        }
        for parent in parents.subtracting(unreal).sorted(by: >) {
            files.removeFolderIfEmpty(path(parent))
        }
    }

    /// Also what an interrupted build has left.
    private func removeTemporaryFiles() throws {
        let folder = path(Publisher.temporaryFolder)
        guard files.kind(of: folder) == .folder else { return }
        for file in files.names(in: folder).map({ "\(folder)/\($0)" })
        where files.kind(of: file) == .file {
            try files.remove(file)
        }
        files.removeFolderIfEmpty(folder)
    }

    /// What is in the way and not ours: a file with other content, a folder, or a link, also in
    /// place of a folder that we need.
    private func foreignFiles(in site: Site, owned: Set<String>) -> [Diagnostic] {
        let ownedFolders = Set(owned.flatMap(parentFolders))
        var obstacles = Set(
            Set(site.outputs.flatMap { parentFolders(of: $0.path) }).filter { folder in
                let kind = files.kind(of: path(folder))
                return kind != .nothing && kind != .folder && !owned.contains(folder)
            })
        if ![.nothing, .folder].contains(files.kind(of: path(Publisher.temporaryFolder))) {
            obstacles.insert(Publisher.temporaryFolder)
        }
        for output in site.outputs {
            let isOurs =
                switch files.kind(of: path(output.path)) {
                case .nothing: true
                case .file:
                    owned.contains(output.path)
                        || (try? files.read(path(output.path), limit: 1 << 30))
                            == site.bytes(of: output)
                case .folder: ownedFolders.contains(output.path)
                case .link, .other: false
                }
            if !isOurs { obstacles.insert(output.path) }
        }
        return obstacles.sorted().map { .foreignFile(path($0)) }
    }

    private func path(_ relative: String) -> String {
        relative.isEmpty ? folder : "\(folder)/\(relative)"
    }
}

extension Diagnostic {
    fileprivate static func foreignFile(_ path: String) -> Diagnostic {
        Diagnostic(
            .foreignFile, "'\(path)' is in the way: this program did not write it", at: nil,
            help: "move or remove it, or choose another folder with --output")
    }

    fileprivate static func damagedManifest(_ path: String) -> Diagnostic {
        Diagnostic(
            .foreignFile,
            "'\(path)' is damaged, so nobody knows which files in the folder are the site's",
            at: nil, help: "empty the folder, or choose another with --output")
    }
}
