#if os(Linux)
    import Glibc
    import Publishing

    /// Lets the kernel tell what changed (inotify(7)): one watch for each folder, new folders
    /// included.
    final class InotifyWatch: ChangeSource {
        /// How long a burst of changes must be over.
        private static let quiet: Int32 = 20
        /// After how many looks a burst counts as over although it goes on.
        private static let longestBurst = 10
        /// How often the thread looks whether it should end.
        private static let patience: Int32 = 250
        private static let mask = UInt32(
            IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF
                | IN_MOVE_SELF)

        private let project: Project
        private let descriptor: Int32

        /// `nil` where the kernel has no watches left.
        init?(_ project: Project) {
            self.project = project
            descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
            guard descriptor >= 0, watchFolders() else { return nil }
        }

        deinit {
            if descriptor >= 0 { close(descriptor) }
        }

        func wait() -> Bool {
            guard hasEvents(within: InotifyWatch.patience) else { return false }
            var rounds = 0
            repeat {
                drain()
                rounds += 1
            } while rounds < InotifyWatch.longestBurst && hasEvents(within: InotifyWatch.quiet)
            // A folder that is new may have been filled before it is watched: the rebuild that
            // follows reads everything anyway, and adding a watch twice is no harm.
            _ = watchFolders()
            return true
        }

        private func hasEvents(within milliseconds: Int32) -> Bool {
            var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            return poll(&request, 1, milliseconds) > 0
        }

        private func drain() {
            withUnsafeTemporaryAllocation(byteCount: 16_384, alignment: 8) { buffer in
                while read(descriptor, buffer.baseAddress, buffer.count) > 0 {}
            }
        }

        /// Watches the project folder itself, which tells when `content` or `theme` comes back, and
        /// all folders below the two.
        private func watchFolders() -> Bool {
            guard watch(project.folder) else { return false }
            var pending = watchedFolders.map { project.path($0) }
            while let folder = pending.popLast() {
                guard isFolder(folder) else { continue }
                guard watch(folder) else { return false }
                pending += subfolders(of: folder)
            }
            return true
        }

        private func watch(_ folder: String) -> Bool {
            inotify_add_watch(descriptor, folder, InotifyWatch.mask) >= 0 || errno == ENOENT
        }

        private func isFolder(_ path: String) -> Bool {
            LocalFileSystem().kind(of: path) == .folder
        }

        private func subfolders(of folder: String) -> [String] {
            LocalFileSystem().names(in: folder).map { "\(folder)/\($0)" }.filter(isFolder)
        }
    }
#endif
