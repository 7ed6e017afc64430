#if os(Linux)
    import Glibc
    import Publishing

    /// Lets the kernel tell what changed (inotify(7)): one watch for each folder, new folders
    /// included.
    final class InotifyWatch: ChangeSource {
        /// How long a burst of changes must be over, in milliseconds: that of an editor, which
        /// saves a file in a few steps, and that of a program that changes many files.
        private static let quiet: (ofFew: Int32, ofMany: Int32) = (2, 20)
        /// From how many files on a burst is that of a program.
        private static let many = 5
        /// After how many looks a burst counts as over although it goes on.
        private static let longestBurst = 10
        /// How often the thread looks whether it should end, in milliseconds.
        private static let patience: Int32 = 250
        private static let mask = UInt32(
            IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF
                | IN_MOVE_SELF)

        private let project: Project
        private var descriptor: Int32
        /// The folders by the numbers of their watches; the project's own is empty.
        private var folders: [Int32: String] = [:]
        /// Whether the project folder was moved or removed, so that the watches are on what is no
        /// longer there.
        private var isStale = false

        /// `nil` where the kernel has no watches left.
        init?(_ project: Project) {
            self.project = project
            descriptor = InotifyWatch.open()
            guard descriptor >= 0, watchFolders() else { return nil }
        }

        private static func open() -> Int32 {
            inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
        }

        deinit {
            if descriptor >= 0 { close(descriptor) }
        }

        func wait() -> ProjectChange? {
            if isStale { return waitForProject() }
            guard hasEvents(within: InotifyWatch.patience) else { return nil }
            var change = ProjectChange.nothing
            var rounds = 0
            repeat {
                readEvents(into: &change)
                rounds += 1
            } while rounds < InotifyWatch.longestBurst && hasEvents(within: quiet(after: change))
            // A folder that is new may have been filled before it is watched: who looks at it reads
            // everything anyway, and adding a watch twice is no harm.
            if change == .anything, !isStale { _ = watchFolders() }
            return change == .nothing ? nil : change
        }

        /// Watches the project folder again, if it is there again.
        private func waitForProject() -> ProjectChange? {
            if descriptor >= 0 { close(descriptor) }
            descriptor = InotifyWatch.open()
            folders = [:]
            if descriptor >= 0, watchFolders(), !folders.isEmpty {
                isStale = false
                return .anything
            }
            usleep(UInt32(InotifyWatch.patience) * 1000)
            return nil
        }

        private func quiet(after change: ProjectChange) -> Int32 {
            if case .files(let paths) = change, paths.count < InotifyWatch.many {
                return InotifyWatch.quiet.ofFew
            }
            return InotifyWatch.quiet.ofMany
        }

        private func hasEvents(within milliseconds: Int32) -> Bool {
            var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            return poll(&request, 1, milliseconds) > 0
        }

        /// Reads all events that wait: each has a head of fixed size and a name that zeros fill up.
        private func readEvents(into change: inout ProjectChange) {
            let headSize = MemoryLayout<inotify_event>.size
            withUnsafeTemporaryAllocation(byteCount: 16_384, alignment: 8) { buffer in
                while true {
                    let count = read(descriptor, buffer.baseAddress, buffer.count)
                    guard count > 0 else { return }
                    var start = 0
                    while start + headSize <= count {
                        let event = buffer.loadUnaligned(
                            fromByteOffset: start, as: inotify_event.self)
                        let nameStart = start + headSize
                        start = nameStart + Int(event.len)
                        guard start <= count else { break }
                        let name = buffer[nameStart..<start].prefix { $0 != 0 }
                        add(event, String(decoding: name, as: UTF8.self), to: &change)
                    }
                }
            }
        }

        private func add(
            _ event: inotify_event, _ name: String, to change: inout ProjectChange
        ) {
            let isAboutFile = event.mask & UInt32(IN_ISDIR) == 0 && !name.isEmpty
            let isEnd = event.mask & UInt32(IN_IGNORED | IN_DELETE_SELF | IN_MOVE_SELF) != 0
            switch folders[event.wd] {
            case "" where isEnd: isStale = true
            // A folder that is no longer watched says so, too.
            case _ where event.mask & UInt32(IN_IGNORED) != 0: break
            case "": if watchedFolders.contains(name) { change = .anything }
            case let folder? where isAboutFile: change.add(file: "\(folder)/\(name)")
            // Also where more happened than the kernel kept (IN_Q_OVERFLOW).
            default: change = .anything
            }
        }

        /// Watches the project folder itself, which tells when `content` or `theme` comes back, and
        /// all folders below the two.
        private func watchFolders() -> Bool {
            guard watch("") else { return false }
            var pending = watchedFolders
            while let folder = pending.popLast() {
                guard isFolder(folder) else { continue }
                guard watch(folder) else { return false }
                pending += subfolders(of: folder)
            }
            return true
        }

        private func watch(_ folder: String) -> Bool {
            let path = folder.isEmpty ? project.folder : project.path(folder)
            let number = inotify_add_watch(descriptor, path, InotifyWatch.mask)
            if number >= 0 { folders[number] = folder }
            return number >= 0 || errno == ENOENT
        }

        private func isFolder(_ path: String) -> Bool {
            LocalFileSystem().kind(of: project.path(path)) == .folder
        }

        private func subfolders(of folder: String) -> [String] {
            LocalFileSystem().names(in: project.path(folder)).map { "\(folder)/\($0)" }
                .filter(isFolder)
        }
    }
#endif
