import Diagnostics
import ErrorCatalog
import Escaping
import Explaining
import Importing
import OpenAPI
import Publishing
import Search
import Site
import TestSupport

/// Tries an input, and says which promises it breaks.
typealias Trial = ([UInt8]) async throws -> [String]

extension FuzzSubject {
    /// What is done with each input; what all inputs share is made here.
    func trial() async throws -> Trial {
        switch self {
        case .markdown: { triedMarkdown($0) }
        case .document:
            try await triedSite { files, input in
                files.documents = [SourceFile(path: "content/errors/404.md", bytes: input)]
            }
        case .catalog:
            try await triedSite { files, input in
                let isJSON = input.first { $0 > 0x20 } == UInt8(ascii: "{")
                let name = isJSON ? "catalog.json" : "catalog.yaml"
                files.catalog = [SourceFile(path: "content/\(name)", bytes: input)]
            }
        case .settings:
            try await triedSite { files, input in
                files.configuration = SourceFile(path: "content/site.yaml", bytes: input)
            }
        case .template:
            try await triedSite { files, input in
                files.theme += [
                    SourceFile(path: "theme/templates/error.mustache", bytes: input)
                ]
            }
        case .strings:
            try await triedSite { files, input in
                files.theme = [
                    SourceFile(path: "theme/search/en.yaml", bytes: input),
                    SourceFile(path: "theme/strings/en.yaml", bytes: input),
                ]
            }
        case .style:
            try await triedSite { files, input in
                files.theme += [SourceFile(path: "theme/assets/style.css", bytes: input)]
            }
        case .lock:
            try await triedSite { files, input in
                files.permalinks = SourceFile(path: "content/permalinks.lock.json", bytes: input)
            }
        case .explain: try await triedExplanations()
        case .import: { triedImport($0) }
        case .openapi: try await triedComparison()
        case .search: try await triedQueries()
        case .http: try await triedRequests()
        case .control:
            { input in
                precondition(!input.starts(with: "die".utf8), "the control died")
                return []
            }
        case .manifest:
            { input in
                guard let manifest = Manifest(bytes: input) else { return [] }
                let again = Manifest(bytes: try manifest.bytes())
                return again == manifest ? [] : ["a manifest changes when it is written"]
            }
        }
    }
}

/// The folder of the project that inputs become a part of.
///
/// Its words of the search are few, so that a build takes some milliseconds.
let fuzzedProject = Repository.path("Tests/Fuzz/Project")

/// Builds a small project of which the input is a file, and makes all its pages and files.
private func triedSite(
    _ put: @escaping (inout ProjectFiles, [UInt8]) -> Void
) async throws -> Trial {
    let project = ProjectReader.read(Project(folder: fuzzedProject)).files
    let scripts = try await inlineScripts(of: project)
    return { input in
        var files = project
        put(&files, input)
        let build = try await SiteBuild(files: files, workers: 1)
        var faults = reportFaults(of: build.diagnostics)
        for output in build.site.outputs {
            let bytes = build.site.bytes(of: output)
            guard output.path.hasSuffix(".html") else { continue }
            // A template may hold what it likes.
            if files.theme == project.theme { faults += pageFaults(in: bytes, known: scripts) }
        }
        return faults
    }
}

private func fuzzedSite() async throws -> Site {
    let (files, read) = ProjectReader.read(Project(folder: fuzzedProject))
    return try await SiteBuild(files: files, readDiagnostics: read, workers: 1).site
}

private func triedExplanations() async throws -> Trial {
    let catalog = try await fuzzedSite().plan.catalog
    let known = KnownCatalog(catalog, baseURL: "https://docs.example.com/")
    return { input in
        let explanation = explain(input, in: known)
        let json = explanation.json(in: known).bytes(.indented)
        let text = explanation.text(in: known, width: 72, colour: false)
        var faults = isJSON(json) ? [] : ["the JSON of an explanation is none"]
        if text.unicodeScalars.contains(where: isControl) {
            faults.append("a terminal gets a control character")
        }
        return faults
    }
}

private func triedImport(_ input: [UInt8]) -> [String] {
    ImportFormat.allCases.flatMap { format in
        let name = format == .pages ? "a.md" : "a.\(format.rawValue)"
        let imported = importCatalog(
            from: [SourceFile(path: name, bytes: input)], as: format, ImportOptions())
        var faults = reportFaults(of: imported.diagnostics)
        let catalog = SourceFile(path: "catalog.yaml", bytes: Array(imported.catalogText.utf8))
        var found: [Diagnostic] = []
        _ = decodeCatalog([catalog], diagnostics: &found)
        let unreadable = found.first(where: { $0.code == .yamlSyntax || $0.code == .unknownKey })
        if imported.codeCount > 0, !imported.diagnostics.containsErrors, let unreadable {
            faults.append("an imported catalog (\(format.rawValue)) is none: \(unreadable.message)")
        }
        return faults
    }
}

private func triedComparison() async throws -> Trial {
    let catalog = try await fuzzedSite().plan.catalog
    return { input in
        let file = SourceFile(path: "openapi.yaml", bytes: input)
        var diagnostics: [Diagnostic] = []
        let description = readOpenAPI(file, diagnostics: &diagnostics)
        var logs = ResponseLogs(description)
        logs.begin("log")
        for line in input.split(separator: 0x0A) { logs.read(line: line) }
        logs.read(archive: SourceFile(path: "a.har", bytes: input))
        let drift = Drift(catalog: catalog, description: description, logs: logs)
        _ = drift.summary
        return reportFaults(of: diagnostics + drift.diagnostics)
    }
}

private func triedQueries() async throws -> Trial {
    let site = try await fuzzedSite()
    guard let index = site.searchIndex(in: "en") else { return { _ in ["there is no index"] } }
    let engine = SearchEngine(index)
    return { input in
        let results = engine.search(String(decoding: input, as: UTF8.self), limit: 100)
        return isJSON(results.json.bytes()) ? [] : ["the JSON of results is none"]
    }
}
