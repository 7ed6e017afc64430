import ArgumentParser
import Diagnostics
import Escaping
import Publishing

/// Whether and how the changes of a build are printed, for uploads.
struct ManifestOptions: ParsableArguments {
    @Flag(
        name: .customLong("manifest"),
        help: "Print which files changed, in the order of an upload.")
    var isWanted = false

    @Option(
        name: .customLong("manifest-format"),
        help: "How they are printed: text, a line a file, or json (default: text).")
    var format: ManifestFormat?

    @Option(
        help: ArgumentHelp(
            "What the last upload had: a copy of its .docs-manifest.json; an empty file before the "
                + "first. Default: what the last build left.", valueName: "file"),
        completion: .file())
    var since: String?

    @Flag(
        help: ArgumentHelp(
            "Note in the file of --since that an upload begins, so that the next build makes good "
                + "for one that stops early."))
    var beginUpload = false

    func validate() throws {
        if since?.isEmpty == true { throw ValidationError("--since wants the name of a file") }
        if beginUpload, since == nil { throw ValidationError("--begin-upload wants --since") }
        guard !isWanted else { return }
        if format != nil { throw ValidationError("--manifest-format is for --manifest") }
        if since != nil { throw ValidationError("--since is for --manifest") }
    }

    /// Reads what the last upload had.
    ///
    /// - Returns: `nil` where no file was named.
    /// - Throws: the exit code 2, where the file can't be used.
    func uploaded() throws -> Manifest? {
        guard let since else { return nil }
        if beginUpload, ![.file, .nothing].contains(LocalFileSystem().kind(of: since)) {
            throw refusal("\(printable(since)) is not a regular file")
        }
        let bytes: [UInt8]
        do throws(FileProblem) {
            bytes = try LocalFileSystem().read(since, limit: Manifest.sizeLimit)
        } catch {
            throw refusal(error.description)
        }
        if bytes.isEmpty { return .empty }
        guard let manifest = Manifest(bytes: bytes) else {
            throw refusal("\(printable(since)) is no list of published files")
        }
        guard manifest.isComplete else {
            throw refusal("\(printable(since)) is the list of a build that was interrupted")
        }
        return manifest
    }

    /// Notes that the changes are uploaded, if that is asked for, and prints them.
    ///
    /// - Throws: ``FileProblem`` where the note can't be written; then nothing is printed.
    func report(_ changes: [FileChange], since uploaded: Manifest?) throws {
        guard isWanted else { return }
        if beginUpload, let since, let uploaded, !changes.isEmpty {
            let manifest = Manifest(uploading: changes, over: uploaded)
            try LocalFileSystem().write(try manifest.bytes(), to: since)
        }
        switch format ?? .text {
        case .text: Terminal.write(Array(fileChangesText(changes).utf8))
        case .json: Terminal.write(fileChangesJSON(changes).bytes(.indented) + [0x0A])
        }
    }

    private func refusal(_ reason: String) -> ExitCode {
        Terminal.complain(
            "Error: \(reason); name the copy of .docs-manifest.json that was made after the last "
                + "upload, or an empty file to upload everything")
        return .configuration
    }
}
