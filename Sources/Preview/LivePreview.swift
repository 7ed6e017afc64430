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
        var files: ProjectFiles
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
        let clock = ContinuousClock()
        let start = clock.now
        let (files, read) = ProjectReader.read(project)
        let build = try await SiteBuild(files: files, readDiagnostics: read, checks: checks)
        let snapshot = Snapshot(
            site: build.site, isGood: !build.diagnostics.containsErrors, build: 1,
            problems: problems(build.diagnostics), changedOnlyStyles: false)
        let preview = LivePreview(
            project: project, checks: checks,
            state: State(snapshot: snapshot, files: files, readDiagnostics: read))
        return (preview, report(build, clock.now - start, hasGoodSite: snapshot.isGood))
    }

    /// Reads and builds the project again, and tells every open page.
    ///
    /// A build with errors does not replace a site without: its findings are shown over it.
    ///
    /// - Returns: what was found; `nil` where no file is other than before.
    package func rebuild() async throws -> Report? {
        let clock = ContinuousClock()
        let start = clock.now
        let (files, read) = ProjectReader.read(project)
        guard state.withLock({ $0.files != files || $0.readDiagnostics != read }) else {
            return nil
        }
        let build = try await SiteBuild(files: files, readDiagnostics: read, checks: checks)
        let hasGoodSite = state.withLock { state in
            let isGood = !build.diagnostics.containsErrors
            if isGood || !state.snapshot.isGood { state.snapshot.site = build.site }
            state.snapshot.isGood = state.snapshot.isGood || isGood
            state.snapshot.build += 1
            state.snapshot.problems = LivePreview.problems(build.diagnostics)
            state.snapshot.changedOnlyStyles = files.differsOnlyInStyles(from: state.files)
            state.files = files
            state.readDiagnostics = read
            for subscriber in state.subscribers.values { subscriber.yield(state.snapshot) }
            return state.snapshot.isGood
        }
        return LivePreview.report(build, clock.now - start, hasGoodSite: hasGoodSite)
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
            pageCount: build.site.outputs.count(where: \.isPage), diagnostics: build.diagnostics,
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
