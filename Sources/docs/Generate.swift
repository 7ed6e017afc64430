import ArgumentParser
import CodeGeneration
import Diagnostics
import HostConfiguration
import Publishing
import Site

/// The command `docs generate`.
struct Generate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Writes source code with a constant for each code, or what a host needs.",
        discussion: """
            With --lang, writes source code with a constant for each code of a catalog: a project's \
            folder, a catalog file, a folder of catalog files, a published catalog.json or the \
            folder of a published site.

            With --host, writes the configuration with which a web server, a proxy or a hosting \
            service serves the site of a project, or with --part gateway answers for its API.

            Without --output, the file goes to standard output. Exit codes: 0 written, 1 --check \
            found a difference, 2 the catalog can't be read or the file is none that was generated.

            Examples:
              docs generate --lang swift --output Sources/Client/ErrorCode.swift
              docs generate --host nginx --output docs-site.nginx.conf
            """)

    @Argument(
        help: "The catalog, with --host the project (default: the project here).",
        completion: .file())
    var catalog: String?

    @OptionGroup var code: CodeOptions
    @OptionGroup var host: HostOptions
    @OptionGroup var target: GeneratedFileOptions

    func validate() throws {
        guard let language = code.language else {
            if host.target == nil {
                throw ValidationError(
                    "name a language with --lang (\(TargetLanguage.list)) or a host with --host "
                        + "(\(HostTarget.list))")
            }
            return
        }
        if host.target != nil { throw ValidationError("--lang and --host are two commands") }
        if language.namesFileAfterType, let output = target.output, !target.isFolder {
            let name = code.fileName(in: language)
            guard output.split(separator: "/").last.map(String.init) == name else {
                throw ValidationError("\(language.label) wants the file to be called \(name)")
            }
        }
    }

    func run() async throws {
        if catalog == nil, LocalFileSystem().kind(of: "content") != .folder {
            Terminal.complain("Error: there is no project in the current folder; name a catalog")
            throw ExitCode.configuration
        }
        if let file = try await host.file(forProjectIn: catalog ?? ".") {
            return try target.write(file)
        }
        guard let source = try readCatalogs([catalog ?? "."]).first else { return }
        try stop(for: source.site.problems.filter { $0.severity == .error })
        if let file = code.file(for: source) { try target.write(file) }
    }
}
