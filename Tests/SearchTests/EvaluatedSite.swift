import Foundation
import Publishing
import Search
import Site
import TestSupport
import Testing

/// A site that graded queries are there for.
enum EvaluatedSite: String, CaseIterable, Sendable {
    /// The shipped one.
    case thirteenStatuses = "13-statuses"
    case thirteenStatusesInGerman = "13-statuses-de"
    /// One with each status of the IANA registry and without any keywords.
    case allStatuses = "all-statuses"

    private static let folder = "Tests/SearchTests/Evaluation"

    /// The path of a file of the evaluation.
    static func path(_ name: String) -> String { Repository.path("\(folder)/\(name)") }

    var queriesPath: String { Self.path("\(rawValue).json") }

    /// The texts of its graded queries.
    func queries() throws -> [String] {
        let text = try Repository.text("\(Self.folder)/\(rawValue).json")
        let queries = try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
        return queries.array?.compactMap { $0["query"].string } ?? []
    }

    /// Builds the site in memory and gives what it is searched with.
    func index() async throws -> SearchIndex {
        let folder = self == .allStatuses ? Self.path(rawValue) : Repository.path("")
        let (files, read) = ProjectReader.read(Project(folder: folder))
        let site = try await SiteBuild(files: files, readDiagnostics: read).site
        return try #require(site.searchIndex(in: self == .thirteenStatusesInGerman ? "de" : "en"))
    }
}

extension SearchIndex {
    /// Writes the files of the index.
    ///
    /// - Parameters:
    ///   - folder: where to.
    ///   - wholeLimit: up to how many bytes the index is one file.
    /// - Throws: what keeps a file from being written.
    func write(to folder: borrowing TemporaryFolder, wholeLimit: Int = SearchFiles.wholeLimit)
        throws
    {
        let files = SearchFiles(self, wholeLimit: wholeLimit)
        for file in files.files {
            try folder.write(files.bytes(of: file), to: "\(file.name).json")
        }
    }
}

/// The program that runs scripts outside of browsers.
enum Node {
    static let path = program(["node"])
    static let reason = "Node is not there"
}
