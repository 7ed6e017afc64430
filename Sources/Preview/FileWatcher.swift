import Foundation
package import Publishing
import Synchronization

/// Tells when something below a project's content and theme changed.
package struct FileWatcher: Sendable {
    /// How changes are noticed.
    package enum Method: Sendable {
        /// The system tells: inotify on Linux, elsewhere ``polling``.
        case system
        /// Sizes and times are compared from time to time, which works on any disk.
        case polling
    }

    private let project: Project
    private let method: Method

    package init(_ project: Project, method: Method) {
        self.project = project
        self.method = method
    }

    /// One element for each burst of changes, until the reader stops; who is slow gets all that
    /// happened meanwhile in one.
    package func changes() -> some AsyncSequence<ProjectChange, Never> {
        let (stream, continuation) = AsyncStream.makeStream(
            of: Void.self, bufferingPolicy: .bufferingNewest(1))
        let isStopped = StopFlag()
        let pending = PendingChange()
        continuation.onTermination = { _ in isStopped.set() }
        let thread = Thread { [project, method] in
            let watch = FileWatcher.watch(project, method)
            while !isStopped.isSet {
                guard let change = watch.wait() else { continue }
                pending.add(change)
                continuation.yield()
            }
        }
        thread.name = "file watcher"
        thread.start()
        return stream.map { pending.take() }
    }

    private static func watch(_ project: Project, _ method: Method) -> any ChangeSource {
        #if os(Linux)
            if method == .system, let watch = InotifyWatch(project) { return watch }
        #endif
        return PollingWatch(project)
    }
}

/// Something that can wait for changes; used by one thread.
protocol ChangeSource {
    /// Waits up to about a quarter of a second.
    ///
    /// - Returns: what changed, once the burst of changes is over; `nil` where nothing did.
    func wait() -> ProjectChange?
}

/// What changed and was not looked at yet.
private final class PendingChange: Sendable {
    private let change = Mutex(ProjectChange.nothing)

    func add(_ later: ProjectChange) { change.withLock { $0.add(later) } }

    func take() -> ProjectChange {
        change.withLock { change in
            defer { change = .nothing }
            return change
        }
    }
}
