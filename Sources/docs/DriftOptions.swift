import ArgumentParser
import Diagnostics
import OpenAPI
import Publishing
import Site

/// What a catalog is compared with.
struct DriftOptions: ParsableArguments {
    @Option(
        name: .customLong("openapi"),
        help: ArgumentHelp(
            "Compare the catalog with an OpenAPI document.", valueName: "file"))
    var document: String?

    @Option(
        help: ArgumentHelp(
            "Compare the catalog with responses: JSON lines or HAR. May be repeated.",
            valueName: "file"))
    var responses: [String] = []

    var isWanted: Bool { document != nil || !responses.isEmpty }

    /// Compares the catalog of a site with the files.
    ///
    /// - Returns: what does not fit together; a summary goes to standard error.
    func check(_ site: Site) throws -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        var description: APIDescription?
        if let document {
            let file = try SourceFile.read(document)
            description = readOpenAPI(file, diagnostics: &diagnostics)
            if description == nil { return diagnostics }
        }
        var logs: ResponseLogs?
        for path in responses { try read(path, into: &logs, description) }
        let drift = Drift(catalog: site.plan.catalog, description: description, logs: logs)
        Terminal.complain(drift.summary)
        return diagnostics + drift.diagnostics
    }

    private func read(
        _ path: String, into logs: inout ResponseLogs?, _ description: APIDescription?
    ) throws {
        var log = logs ?? ResponseLogs(description)
        if path.lowercased().hasSuffix(".har") {
            log.read(archive: try SourceFile.read(path))
        } else {
            log.begin(path)
            try LineReader.forEachLine(of: path, limit: ResponseLogs.lineLimit) { line, isCut in
                log.read(line: line, isCut: isCut)
            }
        }
        logs = log
    }
}
