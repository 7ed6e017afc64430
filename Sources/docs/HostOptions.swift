import ArgumentParser
import Diagnostics
import HostConfiguration
import Publishing
import Site

extension HostTarget: ExpressibleByArgument {
    /// All names, as a sentence has them.
    static var list: String { allCases.map(\.rawValue).joined(separator: ", ") }
}

extension HostPart: ExpressibleByArgument {}

/// Which host a configuration is generated for, and what it is to do.
struct HostOptions: ParsableArguments {
    @Option(
        name: .customLong("host"),
        help: ArgumentHelp("The host: \(HostTarget.list).", valueName: "host"))
    var target: HostTarget?

    @Option(
        name: .customLong("part"),
        help: ArgumentHelp(
            "What a server is to do: serve the site, or stand before the API as its gateway "
                + "(default: site).", valueName: "part"))
    var givenPart: HostPart?

    /// What the host is to do.
    var part: HostPart { givenPart ?? .site }

    func validate() throws {
        guard let target else {
            if givenPart != nil { throw ValidationError("--part is for --host") }
            return
        }
        if !target.parts.contains(part) {
            throw ValidationError(
                "\(target.label) can't stand before an API; there is only its site")
        }
    }

    /// The configuration for a project's site; `nil` where no host was asked for.
    ///
    /// - Parameter folder: the project's folder.
    /// - Returns: the file, with its usual name.
    /// - Throws: the exit code 2, where the project can't be built or does not say enough.
    func file(forProjectIn folder: String) async throws -> GeneratedFile? {
        guard let target else { return nil }
        let project = Project(folder: folder)
        guard LocalFileSystem().kind(of: project.path("content")) == .folder else {
            throw refusal(
                "--host wants the folder of a project; there is no \(printable(project.path("content")))"
            )
        }
        let build = try await project.build()
        try stop(for: build.diagnostics.filter { $0.severity == .error })
        if part == .gateway, build.site.address == nil {
            throw refusal(
                "the answers of a gateway name pages: set baseURL in "
                    + printable(project.path("content/site.yaml")))
        }
        let site = hostedSite(build.site)
        if part == .gateway { try complain(of: site.gatewayCoverage(of: target), for: target) }
        return GeneratedFile(
            name: target.fileName(of: part), bytes: hostConfiguration(for: target, part, of: site),
            isGenerated: isGeneratedConfiguration)
    }
}
