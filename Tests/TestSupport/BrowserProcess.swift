import Foundation
import Glibc
import Synchronization

/// A running browser with a folder of its own; both are gone after `terminate()` or `deinit`.
final class BrowserProcess: Sendable {
    /// The connection to the browser.
    let pipe: BrowserPipe
    /// Holds the profile, the home and temporary folder of the browser, and its log.
    let folder: String

    private let group: pid_t
    private let lifeline: Int32
    private let isRunning = Mutex(true)

    /// Starts the browser in a process group of its own and waits until it ends, or until we do.
    ///
    /// Standard input is the lifeline. It ends when the test process ends in any way, a crash and
    /// Ctrl-C included; then nobody else is left to clean up.
    private static let guardScript = """
        folder=$1; shift
        "$@" </dev/null &
        exec 3<&- 4>&-
        read -r line
        kill -9 $!; wait
        for try in 1 2 3 4 5; do rm -rf "$folder" && break; sleep 0.1; done
        kill -9 0
        """

    /// Starts `executable`, a Chromium.
    init(executable: String, timeLimit: Duration) throws {
        let folder = try Self.makeFolder()
        let sockets = try Self.socketPair()
        let lifeline = try Self.socketPair()
        defer {
            _ = Glibc.close(sockets.theirs)
            _ = Glibc.close(lifeline.theirs)
        }
        self.folder = folder
        self.lifeline = lifeline.ours
        self.pipe = BrowserPipe(descriptor: sockets.ours, sendLimit: timeLimit)
        do {
            self.group = try Self.spawn(
                ["/bin/sh", "-c", Self.guardScript, "browser", folder, executable]
                    + Self.options(folder: folder),
                folder: folder, connection: sockets.theirs, lifeline: lifeline.theirs)
        } catch {
            _ = Glibc.close(lifeline.ours)
            try? FileManager.default.removeItem(atPath: folder)
            throw error
        }
    }

    deinit {
        terminate()
    }

    /// Kills the browser with all its processes and removes its folder; later calls do nothing.
    func terminate() {
        let isFirst = isRunning.withLock { running in
            defer { running = false }
            return running
        }
        guard isFirst else { return }
        _ = kill(-group, SIGKILL)
        var status: Int32 = 0
        while waitpid(group, &status, 0) < 0, errno == EINTR {}
        pipe.shutDown()
        _ = Glibc.close(lifeline)
        removeFolder()
    }

    /// The end of what the browser wrote to standard error.
    func lastWords() -> [String] {
        guard let log = FileManager.default.contents(atPath: folder + "/log") else { return [] }
        let lines = String(decoding: log, as: UTF8.self).split(separator: "\n").map(String.init)
        // Chromium complains at length where there is no message bus, as in a container.
        return lines.filter { !$0.contains(":ERROR:dbus/") }.suffix(5)
    }

    /// Killed processes need a moment to end, and may still add a file until then.
    private func removeFolder() {
        for _ in 0..<200 {
            try? FileManager.default.removeItem(atPath: folder)
            guard FileManager.default.fileExists(atPath: folder) else { return }
            usleep(10_000)
        }
    }
}

extension BrowserProcess {
    private static func options(folder: String) -> [String] {
        [
            "--headless=new", "--no-sandbox", "--remote-debugging-pipe",
            "--user-data-dir=\(folder)/profile", "--no-startup-window", "--no-first-run",
            "--no-default-browser-check", "--disable-background-networking",
            "--disable-backgrounding-occluded-windows", "--disable-background-timer-throttling",
            "--disable-renderer-backgrounding", "--disable-component-update",
            "--disable-default-apps", "--disable-dev-shm-usage", "--disable-extensions",
            "--disable-gpu", "--disable-sync", "--hide-scrollbars", "--force-color-profile=srgb",
            "--lang=en-US", "--mute-audio", "--password-store=basic",
        ]
    }

    private static func environment(folder: String) -> [String] {
        var variables = ProcessInfo.processInfo.environment.filter {
            !$0.key.hasPrefix("XDG_") && $0.key != "DBUS_SESSION_BUS_ADDRESS"
        }
        variables["HOME"] = folder
        variables["TMPDIR"] = folder
        variables["LANGUAGE"] = "en_US"
        return variables.map { "\($0.key)=\($0.value)" }
    }

    private static func makeFolder() throws -> String {
        let parent = FileManager.default.temporaryDirectory.path
        var template = Array("\(parent)/browser-XXXXXX".utf8CString)
        return try template.withUnsafeMutableBufferPointer { buffer in
            guard let start = buffer.baseAddress, let path = mkdtemp(start) else {
                throw failure("cannot make a folder in \(parent)", errno)
            }
            return String(cString: path)
        }
    }

    /// Two connected descriptors above 9, so that giving one the number 3 can't overwrite another.
    private static func socketPair() throws -> (theirs: Int32, ours: Int32) {
        let type = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
        var low: [Int32] = [-1, -1]
        guard socketpair(AF_UNIX, type, 0, &low) == 0 else {
            throw failure("cannot make a socket", errno)
        }
        let high = low.map { fcntl($0, F_DUPFD_CLOEXEC, 10) }
        low.forEach { _ = Glibc.close($0) }
        guard high.allSatisfy({ $0 >= 10 }) else { throw failure("cannot copy a socket", errno) }
        return (high[0], high[1])
    }

    private static func spawn(
        _ arguments: [String], folder: String, connection: Int32, lifeline: Int32
    ) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, lifeline, 0)
        posix_spawn_file_actions_addopen(
            &actions, 1, folder + "/log", O_WRONLY | O_CREAT | O_APPEND, 0o600)
        posix_spawn_file_actions_adddup2(&actions, 1, 2)
        posix_spawn_file_actions_adddup2(&actions, connection, 3)
        posix_spawn_file_actions_adddup2(&actions, connection, 4)
        // A browser that keeps a pipe or server socket of another test open could block that test.
        for descriptor in openDescriptors() where descriptor > 4 {
            posix_spawn_file_actions_addclose(&actions, descriptor)
        }

        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // The threads of the Swift runtime block signals, which a child would inherit.
        var noSignals = sigset_t()
        sigemptyset(&noSignals)
        posix_spawnattr_setsigmask(&attributes, &noSignals)
        posix_spawnattr_setpgroup(&attributes, 0)
        let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK
        posix_spawnattr_setflags(&attributes, Int16(flags))

        var pid: pid_t = 0
        let code = withCStrings(arguments) { arguments in
            withCStrings(environment(folder: folder)) { environment in
                posix_spawn(&pid, "/bin/sh", &actions, &attributes, arguments, environment)
            }
        }
        guard code == 0 else { throw failure("cannot start \(arguments[5])", code) }
        return pid
    }

    private static func openDescriptors() -> [Int32] {
        let names = try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")
        return (names ?? []).compactMap(Int32.init)
    }

    private static func withCStrings<Result>(
        _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
    ) -> Result {
        let copies = strings.map { strdup($0) }
        defer { copies.forEach { free($0) } }
        return body(copies + [nil])
    }

    private static func failure(_ what: String, _ code: Int32) -> BrowserError {
        BrowserError("Browser.launch", "\(what): \(String(cString: strerror(code)))")
    }
}
