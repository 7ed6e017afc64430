import ArgumentParser
import Diagnostics
import Publishing

/// Where a generated file goes.
struct GeneratedFileOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The file to write, or a folder for it; else standard output.", valueName: "path"),
        completion: .file())
    var output: String?

    @Flag(help: "Write nothing; end with exit code 1 if the file is not what would be written.")
    var check = false

    func validate() throws {
        if output?.isEmpty == true { throw ValidationError("--output wants a path") }
        if check, output == nil { throw ValidationError("--check wants the file, with --output") }
    }

    /// Whether the path is that of a folder.
    var isFolder: Bool {
        output.map { $0.hasSuffix("/") || LocalFileSystem().kind(of: $0) == .folder } ?? false
    }

    /// Writes or checks a file as the options ask.
    ///
    /// A file with the same content is not touched, and one that was not generated is not changed.
    ///
    /// - Throws: the exit code, where the file differs, is somebody else's, or can't be written.
    func write(_ file: GeneratedFile) throws {
        guard let output else { return Terminal.write(file.bytes) }
        let path = isFolder ? Project(folder: output).path(file.name) : output
        let old = try existing(path)
        if old == file.bytes { return Terminal.say("\(printable(path)) is up to date") }
        if check {
            let what = old == nil ? "is not there" : "is not what the catalog gives"
            Terminal.complain(
                "Error: \(printable(path)) \(what); run docs generate without --check")
            throw ExitCode.failure
        }
        if let old, !old.isEmpty, !file.isGenerated(old) {
            Terminal.complain(
                "Error: \(printable(path)) was not made by docs generate; remove it, or choose "
                    + "another file")
            throw ExitCode.configuration
        }
        if let slash = path.lastIndex(of: "/"), slash != path.startIndex {
            try LocalFileSystem().makeFolder(String(path[..<slash]))
        }
        try LocalFileSystem().write(file.bytes, to: path)
        Terminal.say("\(old == nil ? "Made" : "Changed") \(printable(path))")
    }

    /// The file as it is; `nil` where there is none.
    private func existing(_ path: String) throws -> [UInt8]? {
        let disk = LocalFileSystem()
        switch disk.kind(of: path) {
        case .nothing: return nil
        case .file: return try disk.read(path, limit: 64 << 20)
        case .folder, .link, .other, .unreadable:
            Terminal.complain("Error: \(printable(path)) is not a regular file")
            throw ExitCode.configuration
        }
    }
}
