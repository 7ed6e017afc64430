import Diagnostics
import Foundation
import Publishing
import Site
import TestSupport
import Testing

/// Whole projects to whole sites: a folder `input/` and the folder `expected/` that it becomes.
struct EndToEndTests {
    @Test(arguments: Fixture.all(beside: #filePath))
    func site(_ fixture: Fixture) async throws {
        var results: [[String: [UInt8]]] = []
        for workers in [1, 2] {
            let folder = try TemporaryFolder()
            try fixture.copy("input", to: folder.path + "/project")
            let (files, read) = ProjectReader.read(Project(folder: folder.path + "/project"))
            let build = try await SiteBuild(
                files: files, readDiagnostics: read, workers: workers)
            #expect(textReport(build.diagnostics, colour: false) == "")
            let output = folder.path + "/output"
            _ = try await Publisher(folder: output, workers: workers).publish(build.site)
            var published: [String: [UInt8]] = [:]
            for path in regularFiles(below: output) {
                published[path] = try folder.bytes("output/" + path)
            }
            results.append(published)
        }
        #expect(results[0] == results[1], "the same bytes with one worker and with two")
        // The theme's files are the same in all sites, so one folder has them.
        let compared = results[0].filter { fixture.name == "shop" || !$0.key.hasPrefix("assets/") }
        try expectFolder(compared, at: "\(fixture.path)/expected")
    }

    @Test("the shipped site is built without a finding")
    func shippedSite() async throws {
        let result = try await runDocs(["check", "--strict", "--project", Repository.path("")])
        #expect(result.errors == "")
        #expect(result.exitCode == 0)
    }

    @Test("the lock file of the shipped site is complete")
    func shippedLock() async throws {
        let (files, read) = ProjectReader.read(Project(folder: Repository.path("")))
        let site = try await SiteBuild(files: files, readDiagnostics: read).site
        let missing = site.unrecordedPermalinks(.error).map(\.message)
        #expect(missing == [], "run 'swift run docs lock' and commit content/permalinks.lock.json")
    }

    @Test("every page of the shipped site has the same bytes with one worker and with two")
    func workers() async throws {
        let (files, read) = ProjectReader.read(Project(folder: Repository.path("")))
        let one = try await SiteBuild(files: files, readDiagnostics: read, workers: 1).site
        let two = try await SiteBuild(files: files, readDiagnostics: read, workers: 2).site
        #expect(one.outputs.map(\.path) == two.outputs.map(\.path))
        for (first, second) in zip(one.outputs, two.outputs) {
            #expect(one.bytes(of: first) == two.bytes(of: second), "\(first.path)")
        }
    }

    @Test("the home page has the guide's title, introduction and table, word for word")
    func guide() async throws {
        let (files, read) = ProjectReader.read(Project(folder: Repository.path("")))
        let site = try await SiteBuild(files: files, readDiagnostics: read).site
        let output = try #require(site.output(at: "index.html"))
        let text = String(decoding: site.bytes(of: output), as: UTF8.self)
            .replacing(/<[^>]*>/, with: " ").replacing("&#39;", with: "'")
            .replacing(/\s+/, with: " ")
        for sentence in guideSentences {
            #expect(text.contains(sentence), "\(sentence)")
        }
    }
}

/// The guide that the shipped site documents.
private let guideSentences = [
    "API Error Codes Guide",
    "This section outlines the general error codes you might encounter when interacting with our "
        + "API. Each code is accompanied by a brief description to assist you in understanding the "
        + "nature of the error. In cases where an error arises, our API responses will often "
        + "include additional details to guide you towards resolving the issue.",
    "Status code Reason phrase Description",
    "400 Bad Request The request could not be understood or was missing required parameters.",
    "401 Unauthorized Authentication failed or the user doesn't have permissions for the requested "
        + "operation.",
    "403 Forbidden Authentication succeeded, but the authenticated user doesn't have access to the "
        + "requested resource.",
    "404 Not Found The requested resource could not be found.",
    "405 Method Not Allowed The HTTP method used is not supported for this resource.",
    "406 Not Acceptable The server can't produce a response matching the list of acceptable values "
        + "defined in the request's headers.",
    "409 Conflict The request could not be completed due to a conflict with the current state of "
        + "the target resource.",
    "415 Unsupported Media Type The media type of the provided data is not supported.",
    "429 Too Many Requests Too many requests were made in a given amount of time. Rate limiting "
        + "has been applied.",
    "500 Internal Server Error An error occurred on the server.",
    "502 Bad Gateway The server, while acting as a gateway or proxy, received an invalid response "
        + "from an inbound server it accessed.",
    "503 Service Unavailable The server is currently unavailable (because it is overloaded or down "
        + "for maintenance).",
    "504 Gateway Timeout The server, while acting as a gateway or proxy, did not receive a timely "
        + "response from another server or some other source.",
]
