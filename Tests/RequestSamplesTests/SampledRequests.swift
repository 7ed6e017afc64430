import Diagnostics
import ErrorCatalog
import Foundation
import RequestSamples
import TestSupport

/// A request of a fixture under a name of its own.
struct SampledRequest: Sendable {
    var name: String
    var exchange: Exchange
    var entry: CatalogEntry

    /// The code in a language; `nil` where the client can't send the request.
    func sample(_ language: SampleLanguage, origin: String? = "https://api.example.com") -> String?
    {
        SampleRequest(exchange, of: entry, origin: origin)
            .flatMap { requestSample($0, in: language) }.map { $0 + "\n" }
    }

    /// The requests of a catalog beside the tests, by code and number.
    static func all(in file: String) throws -> [SampledRequest] {
        let path = Repository.path("Tests/RequestSamplesTests/Fixtures/requests/\(file)")
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        var ignored: [Diagnostic] = []
        let catalog = decodeCatalog([SourceFile(path: file, bytes: bytes)], diagnostics: &ignored)
        return catalog.entries.flatMap { entry in
            entry.examples.enumerated().map { index, exchange in
                SampledRequest(
                    name: "\(entry.code.value)-\(index + 1)", exchange: exchange, entry: entry)
            }
        }
    }
}

extension SampleLanguage {
    /// The extension of files of code.
    var fileExtension: String {
        switch self {
        case .curl: "sh"
        case .python: "py"
        case .javascript: "mjs"
        case .go: "go"
        case .swift: "swift"
        }
    }

    /// The extension of expected files: what is checked as a source of the project has another one.
    var fixtureExtension: String { self == .swift ? "swift.txt" : fileExtension }
}

/// The full path of a program; `nil` where this machine has none.
func program(_ name: String) -> String? {
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    return folders.map { "\($0)/\(name)" }.first(where: FileManager.default.isExecutableFile)
}
