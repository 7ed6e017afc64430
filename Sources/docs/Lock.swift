import ArgumentParser
import Diagnostics
import Permanence
import Publishing
import Site

/// The command `docs lock`.
struct Lock: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Records the addresses, anchors and problem types of the site.",
        discussion: """
            Adds what is new to content/permalinks.lock.json, as docs build does, without building \
            the site. What was recorded once stays; --forget takes out what was never really \
            published, by its path, its path and anchor, or its problem type.

            Example: docs lock --forget guides/draft/ --forget 'errors/429/#old-heading'
            """)

    @OptionGroup var project: ProjectOptions
    @OptionGroup var reporting: ReportOptions

    @Option(help: ArgumentHelp("An entry to take out; may be repeated.", valueName: "path"))
    var forget: [String] = []

    func run() async throws {
        let project = project.project
        var (files, read) = ProjectReader.read(project)
        if !forget.isEmpty { files.forgotten = try forgotten(of: files.permalinks, in: project) }
        let build = try await SiteBuild(files: files, readDiagnostics: read)
        if reporting.isFailure(build.diagnostics) {
            // The new addresses stay unrecorded: one of them may be the new name of a lost one.
            if !forget.isEmpty {
                Terminal.complain("note: nothing was forgotten, because of this:")
            }
            return try reporting.report(build.diagnostics, in: project)
        }
        let lock = build.site.recordedPermalinks
        for (name, item) in zip(forget, files.forgotten) where lock.contains(item) {
            Terminal.complain(
                "Error: the site still has '\(printable(name))', so the lock file keeps it; take it "
                    + "from the site first")
            throw ExitCode.failure
        }
        let isNew = try recordPermalinks(lock.bytes, replacing: files.permalinks, in: project)
        reporting.say(Lock.sentence(of: lock, isNew: isNew))
    }

    /// What was done with the lock file.
    static func sentence(of lock: PermalinkLock, isNew: Bool) -> String {
        let count = lock.pages.count
        let end = "\(PermalinkLock.path): \(count) address\(count == 1 ? "" : "es")"
        return isNew ? "Wrote \(end); commit it" : "Nothing to change in \(end)"
    }

    /// What the option names, in its order.
    private func forgotten(of file: SourceFile?, in project: Project) throws -> [LockedItem] {
        guard let file else { throw ValidationError("there is no \(PermalinkLock.path) yet") }
        var problems: [Diagnostic] = []
        let lock = readLock(file, diagnostics: &problems)
        try reporting.report(problems, in: project)
        guard let lock else { throw ExitCode.failure }
        return try forget.map { name in
            if let item = lock.item(named: name) { return item }
            let hint = lock.suggestion(for: name).map { "; \($0)" } ?? ""
            throw ValidationError("the lock file has no '\(printable(name))'\(hint)")
        }
    }
}
