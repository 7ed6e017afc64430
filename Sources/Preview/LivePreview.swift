package import Diagnostics
package import Publishing
import Site
import Synchronization

/// The site of a project folder as it is now: rebuilt after each change, swapped in one step.
package final class LivePreview: Sendable {
    /// What a rebuild found.
    package struct Report: Sendable {
        package var pageCount: Int
        package var diagnostics: [Diagnostic]
        package var duration: Duration
        /// Whether a site without errors is being served.
        package var hasGoodSite: Bool
    }

    private struct State {
        var snapshot: Snapshot
        /// The last build, with errors or without; `nil` before the first is done.
        var build: SiteBuild?
        /// What was found while its files were read.
        var readDiagnostics: [Diagnostic]
        var subscribers: [Int: AsyncStream<Snapshot>.Continuation] = [:]
        var nextSubscriber = 0
    }

    package let project: Project
    private let checks: CheckLevels
    private let state: Mutex<State>

    private init(project: Project, checks: CheckLevels, state: State) {
        self.project = project
        self.checks = checks
        self.state = Mutex(state)
    }

    /// Reads and builds a project for the first time.
    ///
    /// - Parameters:
    ///   - project: the project.
    ///   - checks: how bad findings are, over what the settings say.
    /// - Returns: the preview, and what was found.
    /// - Throws: an error where a task is cancelled.
    package static func start(
        _ project: Project, checks: CheckLevels = CheckLevels()
    ) async throws -> (LivePreview, Report) {
        let first = try await FirstBuild(project, checks: checks)
        return (first.preview, try await first.finish())
    }

    /// The first build of a preview: pages can be shown as soon as it is planned, long before what
    /// is wrong with all of them is known.
    package struct FirstBuild: Sendable {
        /// Shows pages from now on.
        package let preview: LivePreview
        private let draft: SiteDraft
        private let start = ContinuousClock.now

        /// Reads and plans a project.
        ///
        /// - Parameters:
        ///   - project: the project.
        ///   - checks: how bad findings are, over what the settings say.
        /// - Throws: an error where a task is cancelled.
        package init(_ project: Project, checks: CheckLevels) async throws {
            let (files, read) = ProjectReader.read(project)
            draft = try await SiteDraft(files: files, readDiagnostics: read, checks: checks)
            let snapshot = Snapshot(
                files: SiteFiles(draft.site), isGood: false, build: 0, problems: nil,
                changedOnlyStyles: false)
            preview = LivePreview(
                project: project, checks: checks,
                state: State(snapshot: snapshot, build: nil, readDiagnostics: read))
        }

        /// Whether there is a project at all.
        package var hasContent: Bool { !draft.diagnostics.contains { $0.code == .missingContent } }

        /// Builds the rest.
        ///
        /// - Returns: what was found.
        /// - Throws: an error where a task is cancelled.
        package func finish() async throws -> Report {
            let build = try await draft.finished(search: .later)
            let read = preview.state.withLock { $0.readDiagnostics }
            return preview.show(build, read, start, changedOnlyStyles: false)
        }
    }

    /// Builds the project again, and tells every open page.
    ///
    /// A build with errors does not replace a site without: its findings are shown over it.
    ///
    /// - Parameter change: what may be other than at the last build.
    /// - Returns: what was found; `nil` where no file is other than before.
    /// - Throws: an error where a task is cancelled.
    package func rebuild(after change: ProjectChange = .anything) async throws -> Report? {
        let clock = ContinuousClock()
        let start = clock.now
        let (old, oldRead) = state.withLock { ($0.build, $0.readDiagnostics) }
        if case .files(let paths) = change,
            let old,
            let documents = ProjectReader.changedDocuments(
                at: paths, of: project, since: old.files)
        {
            if documents.isEmpty { return nil }
            if let build = try await old.replacing(documents) {
                return show(build, oldRead, start, changedOnlyStyles: false)
            }
        }
        let (files, read) = ProjectReader.read(project)
        guard files != old?.files || read != oldRead else { return nil }
        let build = try await SiteBuild(
            files: files, readDiagnostics: read, checks: checks, search: .later)
        return show(
            build, read, start,
            changedOnlyStyles: old.map { files.differsOnlyInStyles(from: $0.files) } ?? false)
    }

    /// Serves a build from now on, or what is wrong with it.
    private func show(
        _ build: SiteBuild, _ read: [Diagnostic], _ start: ContinuousClock.Instant,
        changedOnlyStyles: Bool
    ) -> Report {
        let hasGoodSite = state.withLock { state in
            let isGood = !build.diagnostics.containsErrors
            if isGood || !state.snapshot.isGood { state.snapshot.files = SiteFiles(build.site) }
            state.snapshot.isGood = state.snapshot.isGood || isGood
            state.snapshot.build += 1
            state.snapshot.problems = LivePreview.problems(build.diagnostics)
            state.snapshot.changedOnlyStyles = changedOnlyStyles
            state.build = build
            state.readDiagnostics = read
            for subscriber in state.subscribers.values { subscriber.yield(state.snapshot) }
            return state.snapshot.isGood
        }
        return LivePreview.report(build, .now - start, hasGoodSite: hasGoodSite)
    }

    /// What is to be served now.
    var snapshot: Snapshot { state.withLock { $0.snapshot } }

    /// How many pages listen for changes.
    package var subscriberCount: Int { state.withLock { $0.subscribers.count } }

    /// The snapshot now and after each change, until the reader stops.
    func snapshots() -> AsyncStream<Snapshot> {
        let (stream, continuation) = AsyncStream.makeStream(
            of: Snapshot.self, bufferingPolicy: .bufferingNewest(1))
        let number = state.withLock { state in
            state.nextSubscriber += 1
            state.subscribers[state.nextSubscriber] = continuation
            continuation.yield(state.snapshot)
            return state.nextSubscriber
        }
        continuation.onTermination = { [weak self] _ in
            self?.state.withLock { $0.subscribers[number] = nil }
        }
        return stream
    }

    private static func problems(_ diagnostics: [Diagnostic]) -> String? {
        diagnostics.containsErrors ? textReport(diagnostics, colour: false) : nil
    }

    private static func report(
        _ build: SiteBuild, _ duration: Duration, hasGoodSite: Bool
    ) -> Report {
        Report(
            pageCount: build.site.pageCount, diagnostics: build.diagnostics,
            duration: duration, hasGoodSite: hasGoodSite)
    }
}

extension ProjectFiles {
    /// Whether the two differ, and in style sheets of the theme alone.
    fileprivate func differsOnlyInStyles(from old: ProjectFiles) -> Bool {
        let isStyle = { (file: SourceFile) in file.path.hasSuffix(".css") }
        var (mine, other) = (self, old)
        mine.theme.removeAll(where: isStyle)
        other.theme.removeAll(where: isStyle)
        return mine == other && theme != old.theme
            && theme.map(\.path) == old.theme.map(\.path)
    }
}
