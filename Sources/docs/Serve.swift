import ArgumentParser
import Diagnostics
import Preview
import Publishing

/// The command `docs serve`.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Previews the site in the browser and reloads it after each change.",
        discussion: """
            Serves from memory on 127.0.0.1 and never touches the output folder. Problems are \
            shown here and over the last good page. Stop it with Control-C.

            Below _try/, it answers as the API would: _try/429 is the response with 429. The path \
            _try/ alone lists all codes.

            Example: docs serve --port 3000
            """)

    @OptionGroup var project: ProjectOptions
    @OptionGroup var levels: LevelOptions

    @Option(
        help: ArgumentHelp(
            "The port to listen on (default: the first free one from 8080 on).",
            valueName: "n"))
    var port: Int?

    @Flag(help: "Look for changes every 200 ms instead of being told by the system.")
    var poll = false

    func validate() throws {
        if let port, !(0...65_535).contains(port) {
            throw ValidationError("a port is a number from 0 to 65535")
        }
    }

    func run() async throws {
        let project = project.project
        // Before the first build, so that no change made meanwhile is missed.
        let watcher = FileWatcher(project, method: poll ? .polling : .system)
        let changes = watcher.changes()
        let first = try await LivePreview.FirstBuild(project, checks: levels.levels)
        let preview = first.preview
        guard first.hasContent else {
            return try reportFindings(try await first.finish().diagnostics)
        }
        let (greetings, greeting) = AsyncStream.makeStream(of: Void.self)
        let rebuilding = Task {
            let report = try await first.finish()
            for await _ in greetings {}
            if Task.isCancelled { return }
            Terminal.show(report, verb: "Built")
            for await change in changes {
                if let report = try await preview.rebuild(after: change) {
                    Terminal.show(report, verb: "Rebuilt")
                }
            }
        }
        defer { rebuilding.cancel() }
        do {
            try await PreviewServer(preview).run(port: port) { address in
                Terminal.say("Watching content/ and theme/ of \(project.folder)")
                Terminal.say("Preview at \(address) (Control-C stops it)")
                greeting.finish()
            }
        } catch let error as PortTaken {
            rebuilding.cancel()
            Terminal.complain(error.description)
            throw ExitCode.configuration
        }
    }
}
