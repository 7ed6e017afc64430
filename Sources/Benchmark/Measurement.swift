import Foundation

/// What something took.
struct Measurement {
    /// By the clock, in seconds.
    var time: Double
    /// Of all cores together, in seconds; `nil` where it was not measured.
    var cpu: Double?
    /// The most memory that it had at once, in bytes; `nil` where it was not measured.
    var memory: Int?

    /// Runs a program to its end, with its standard output thrown away.
    ///
    /// - Parameters:
    ///   - arguments: the program, by its path or its name, and its arguments.
    ///   - folder: where it runs.
    ///   - errors: the file that gets its standard error; its own where `nil`.
    /// - Returns: what it took.
    /// - Throws: where it can't be started or fails.
    static func ofProgram(
        _ arguments: [String], in folder: String, errors: String? = nil
    ) throws -> Measurement {
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
            let (environment, memoryUnit) = (_NSGetEnviron().pointee, 1)
        #else
            var actions = posix_spawn_file_actions_t()
            let (environment, memoryUnit) = (environ, 1_024)
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        // The program starts where this one is.
        guard FileManager.default.changeCurrentDirectoryPath(folder) else {
            throw BenchmarkError("there is no folder \(folder)")
        }
        posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
        if let errors {
            posix_spawn_file_actions_addopen(
                &actions, 2, errors, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        }
        var pointers = arguments.map { strdup($0) } + [nil]
        defer { for pointer in pointers { free(pointer) } }
        let clock = ContinuousClock()
        let start = clock.now
        var process = pid_t()
        guard posix_spawnp(&process, arguments[0], &actions, nil, &pointers, environment) == 0
        else {
            throw BenchmarkError("\(arguments[0]) can't be started")
        }
        var status: Int32 = 0
        var usage = rusage()
        while wait4(process, &status, 0, &usage) < 0, errno == EINTR {}
        let time = clock.now - start
        guard status == 0 else {
            throw BenchmarkError("\(arguments.joined(separator: " ")) failed in \(folder)")
        }
        return Measurement(
            time: time / .seconds(1), cpu: seconds(usage.ru_utime) + seconds(usage.ru_stime),
            memory: usage.ru_maxrss * memoryUnit)
    }

    /// Does work in this process.
    static func ofWork(_ work: () async throws -> Void) async throws -> Measurement {
        let clock = ContinuousClock()
        let cpu = processTime()
        let start = clock.now
        try await work()
        return Measurement(time: (clock.now - start) / .seconds(1), cpu: processTime() - cpu)
    }

    private static func processTime() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    private static func seconds(_ time: timeval) -> Double {
        Double(time.tv_sec) + Double(time.tv_usec) / 1e6
    }
}

/// Why nothing can be measured.
struct BenchmarkError: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
