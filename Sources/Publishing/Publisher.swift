package import Diagnostics
package import Site

/// Writes a site into a folder: only what changed, each file in one step, and never a file that is
/// not ours.
///
/// First all files that changed are written to a folder of their own, where a full disk does no harm.
/// Then comes the manifest that lists old and new files, then each file takes its place, in the order
/// of ``fileChanges(from:to:written:)``, then goes what is no longer part of the site, then comes the
/// final manifest. At each point every page finds what it needs, and the next build knows every file.
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
    /// - Returns: what was done, and the findings that kept it from being done: something is in the
    ///   way, the disk refuses, or another build is at work.
    /// - Throws: an error where the task is cancelled.
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
    /// - Returns: what was done, and the findings that kept it from being done: something is in the
    ///   way, the disk refuses, or another build is at work.
    /// - Throws: an error where the task is cancelled.
    package func publish(
        _ site: Site, since uploaded: Manifest?, timings: inout StageTimings
    ) async throws -> (outcome: Outcome, diagnostics: [Diagnostic]) {
        do {
            return try await published(site, since: uploaded, timings: &timings)
        } catch let problem as FileProblem {
            return (Outcome(), [problem.finding])
        }
    }

    private func published(
        _ site: Site, since uploaded: Manifest?, timings: inout StageTimings
    ) async throws -> (outcome: Outcome, diagnostics: [Diagnostic]) {
        let clock = ContinuousClock()
        let (start, before) = (clock.now, timings.total)
        // All that is not the work on files is the administration of the folder.
        defer { timings.add(clock.now - start - (timings.total - before), to: .write) }
        try files.makeFolder(folder)
        let lock = try FolderLock(folder)
        defer { lock.release() }
        let manifest = path(Manifest.fileName)
        let kind = files.kind(of: manifest)
        guard kind == .file || kind == .nothing else {
            return (Outcome(), [.foreignFile(manifest)])
        }
        guard let old = try readManifest() else {
            return (Outcome(), [.damagedManifest(manifest)])
        }
        let obstacles = foreignFiles(in: site, owned: Set(old.files))
        guard obstacles.isEmpty else {
            return (Outcome(), obstacles.map { .foreignFile(path($0), isKnown: kind == .file) })
        }
        try removeTemporaryFiles()
        try files.makeFolder(path(Publisher.temporaryFolder))
        do {
            let outcome = try await write(site, over: old, since: uploaded, timings: &timings)
            try removeTemporaryFiles()
            return (outcome, [])
        } catch {
            try? removeTemporaryFiles()
            throw error
        }
    }

    /// Brings the folder from its old state to the site.
    private func write(
        _ site: Site, over old: Manifest, since uploaded: Manifest?,
        timings: inout StageTimings
    ) async throws -> Outcome {
        let paths = site.outputs.map(\.path)
        let (inTheWay, gone) = obsoleteFiles(Set(old.files), paths)
        let results = try await stage(
            site, anew: Set(inTheWay.map(comparableName)), timings: &timings)
        let files = results.map(\.file)
        var outcome = Outcome()
        outcome.written = results.filter { $0.temporary != nil }.map(\.file.path)
        outcome.unchanged = results.filter { $0.temporary == nil }.map(\.file.path)
        outcome.removed = inTheWay.union(gone).sorted()
        let changes = fileChanges(from: old, to: files, written: Set(outcome.written))
        outcome.changes = uploaded.map { fileChanges(since: $0, to: files) } ?? changes

        if !old.isComplete || old.files != paths {
            try write(Manifest(whileChanging: old, to: paths))
        }
        try remove(inTheWay)
        try await move(results, in: changes)
        try remove(gone)
        let manifest = Manifest(of: files)
        if manifest != old { try write(manifest) }
        return outcome
    }

    /// Gives the files that were written the places of the site, each group of a turn on all cores.
    private func move(_ results: [StagedFile], in changes: [FileChange]) async throws {
        let staged = results.compactMap { result in
            result.temporary.map { (result.file.path, $0) }
        }
        let temporary = Dictionary(staged) { first, _ in first }
        for parent in Set(temporary.keys.flatMap { parentFolders(of: $0).prefix(1) }).sorted() {
            try files.makeFolder(path(parent))
        }
        var rest = changes[...]
        while let first = rest.first {
            let group = rest.prefix { $0.file?.turn == first.file?.turn && $0.kind == first.kind }
            let moves = group.compactMap { change in
                temporary[change.path].map { (from: $0, to: path(change.path)) }
            }
            _ = try await concurrentMap(moves.count, workers: workers) { index in
                try files.move(moves[index].from, to: moves[index].to)
            }
            rest = rest.dropFirst(group.count)
        }
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

    /// Renders all files, and writes those that differ from what is published.
    ///
    /// - Parameters:
    ///   - site: the site.
    ///   - names: the names, as ``comparableName(of:)`` has them, of files that are removed first.
    ///   - timings: gets how long it took.
    /// - Returns: all files of the site in the order of paths.
    /// - Throws: ``FileProblem`` where the disk refuses.
    private func stage(
        _ site: Site, anew names: Set<String>, timings: inout StageTimings
    ) async throws -> [StagedFile] {
        let clock = ContinuousClock()
        let start = clock.now
        let outputs = site.outputs
        let results = try await concurrentMap(outputs.count, workers: workers) { index in
            let start = clock.now
            let bytes = site.bytes(of: outputs[index])
            let file = PublishedFile(outputs[index], bytes: bytes, of: site)
            let middle = clock.now
            let isRemoved = !names.isEmpty && names.contains(comparableName(of: file.path))
            let old = isRemoved ? nil : try? files.read(path(file.path), limit: bytes.count)
            let temporary = path("\(Publisher.temporaryFolder)/\(index)")
            let isWritten = old != bytes
            if isWritten { try stage(bytes, at: temporary, for: path(file.path)) }
            return StagedFile(
                file: file, temporary: isWritten ? temporary : nil, rendering: middle - start,
                writing: clock.now - middle)
        }
        timings.add(
            clock.now - start,
            shared: [
                (.render, results.reduce(.zero) { $0 + $1.rendering }),
                (.write, results.reduce(.zero) { $0 + $1.writing }),
            ])
        return results.sorted { $0.file.path < $1.file.path }
    }

    /// Writes a file where it waits; a problem names the place that it is for.
    private func stage(
        _ bytes: [UInt8], at temporary: String, for path: String
    ) throws(FileProblem) {
        do {
            try files.stage(bytes, at: temporary)
        } catch {
            throw error.of(path)
        }
    }

    /// A file of the site.
    private struct StagedFile: Sendable {
        let file: PublishedFile
        /// Where it waits for its place; `nil` where the same bytes are in it already.
        let temporary: String?
        let rendering: Duration
        let writing: Duration
    }

    private func remove(_ paths: Set<String>) throws {
        // A link in place of a folder of ours leads to files that are not ours.
        let parents = Set(paths.flatMap(parentFolders))
        var unreal: Set<String> = []
        for parent in parents {
            switch files.kind(of: path(parent)) {
            case .folder: continue
            case .unreadable(let reason):
                throw FileProblem(action: "look into", path: path(parent), reason: reason)
            case .nothing, .file, .link, .other: unreal.insert(parent)
            }
        }
        for path in orderOfRemoval(paths)
        where !parentFolders(of: path).contains(where: unreal.contains) {
            let full = self.path(path)
            switch files.kind(of: full) {
            // A folder has the name where an interrupted build wanted to put a file.
            case .nothing, .folder: continue
            case .file, .link, .other: try files.remove(full)
            case .unreadable(let reason):
                throw FileProblem(action: "remove", path: full, reason: reason)
            }
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
    ///
    /// - Returns: the paths below the output folder.
    private func foreignFiles(in site: Site, owned: Set<String>) -> [String] {
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
                case .folder: holdsOnly(owned, ownedFolders, output.path)
                case .link, .other, .unreadable: false
                }
            if !isOurs { obstacles.insert(output.path) }
        }
        return obstacles.sorted()
    }

    /// Whether all that is in a folder is ours.
    private func holdsOnly(
        _ owned: Set<String>, _ ownedFolders: Set<String>, _ folder: String
    ) -> Bool {
        ownedFolders.contains(folder)
            && files.names(in: path(folder)).allSatisfy { name in
                let child = "\(folder)/\(name)"
                return files.kind(of: path(child)) == .folder
                    ? holdsOnly(owned, ownedFolders, child) : owned.contains(child)
            }
    }

    private func path(_ relative: String) -> String {
        relative.isEmpty ? folder : "\(folder)/\(relative)"
    }
}

extension Diagnostic {
    /// - Parameters:
    ///   - path: the file.
    ///   - isKnown: whether the folder has a list of our files.
    /// - Returns: the finding.
    fileprivate static func foreignFile(_ path: String, isKnown: Bool = true) -> Diagnostic {
        let lost =
            isKnown ? "" : "; if only the list '\(Manifest.fileName)' is lost, empty the folder"
        return Diagnostic(
            .foreignFile, "'\(path)' is in the way: this program did not write it", at: nil,
            help: "move or remove it, or choose another folder with --output" + lost)
    }

    fileprivate static func damagedManifest(_ path: String) -> Diagnostic {
        Diagnostic(
            .foreignFile,
            "'\(path)' is damaged, so nobody knows which files in the folder are the site's",
            at: nil, help: "empty the folder, or choose another with --output")
    }
}
