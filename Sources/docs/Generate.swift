import ArgumentParser
import CodeGeneration
import Diagnostics
import Publishing
import Site

/// The command `docs generate`.
struct Generate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Writes source code with a constant for each code of a catalog.",
        discussion: """
            The catalog is a project's folder, a catalog file, a folder of catalog files, a \
            published catalog.json or the folder of a published site. Without --output, the code \
            goes to standard output. Exit codes: 0 written, 1 --check found a difference, 2 the \
            catalog can't be read or the file is none that was generated.

            Example: docs generate --lang swift --output Sources/Client/ErrorCode.swift
            """)

    @Argument(help: "The catalog (default: the project here).", completion: .file())
    var catalog: String?

    @OptionGroup var code: CodeOptions
    @OptionGroup var target: GeneratedFileOptions

    func validate() throws {
        guard let language = code.language else {
            throw ValidationError("--lang wants one of \(TargetLanguage.list)")
        }
        if language.namesFileAfterType, let output = target.output, !target.isFolder {
            let name = code.fileName(in: language)
            guard output.split(separator: "/").last.map(String.init) == name else {
                throw ValidationError("\(language.label) wants the file to be called \(name)")
            }
        }
    }

    func run() throws {
        if catalog == nil, LocalFileSystem().kind(of: "content") != .folder {
            Terminal.complain("Error: there is no project in the current folder; name a catalog")
            throw ExitCode.configuration
        }
        guard let source = try readCatalogs([catalog ?? "."]).first else { return }
        try stop(for: source.site.problems.filter { $0.severity == .error })
        if let file = code.file(for: source) { try target.write(file) }
    }
}
