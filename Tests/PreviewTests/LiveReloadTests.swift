import Diagnostics
import Foundation
import Preview
import Publishing
import TestSupport
import Testing

/// From saving a file to the event in the browser.
struct LiveReloadTests {
    private func listen(_ server: RunningPreview, origin: String? = nil) throws -> RawHTTP {
        let connection = try RawHTTP(port: server.port)
        let line = origin.map { "Origin: \($0)\r\n" } ?? ""
        connection.send(
            "GET /_docs/events HTTP/1.1\r\nHost: 127.0.0.1:\(server.port)\r\n\(line)\r\n")
        return connection
    }

    private func waitForSubscribers(_ count: Int, _ server: RunningPreview) async throws {
        for _ in 0..<200 where server.preview.subscriberCount != count {
            try await Task.sleep(for: .milliseconds(25))
        }
        #expect(server.preview.subscriberCount == count)
    }

    @Test("a saved file is an event and a new page", arguments: [true, false])
    func reload(polling: Bool) async throws {
        let folder = try TemporaryFolder()
        try writeProject(to: folder)
        let path = folder.path
        try await RunningPreview.with(folder, watching: polling ? .polling : .system) { server in
            let events = try listen(server)
            let first = await events.receive { $0.contains("\"build\":1") }
            #expect(first.contains("Content-Type: text/event-stream; charset=utf-8"))
            #expect(
                first.contains(
                    #"{"build":1,"problems":null,"hasGoodSite":true,"onlyStyles":false}"#))
            let before = try await server.get("/guide/").headers["etag"]
            let other = try await server.get("/errors/429/").headers["etag"]
            try await Task.sleep(for: .milliseconds(300))

            try "# Guide\n\nOther words.\n".write(
                toFile: path + "/content/guide.md", atomically: true, encoding: .utf8)
            let second = await events.receive { $0.contains("\"build\":2") }
            #expect(
                second.contains(
                    #"{"build":2,"problems":null,"hasGoodSite":true,"onlyStyles":false}"#))
            #expect(try await server.get("/guide/").text.contains("Other words."))
            #expect(try await server.get("/guide/").headers["etag"] != before)
            #expect(try await server.get("/errors/429/").headers["etag"] == other)
        }
    }

    @Test("files in new folders and removed folders are noticed")
    func folders() async throws {
        let folder = try TemporaryFolder()
        try writeProject(to: folder)
        let path = folder.path
        try await RunningPreview.with(folder, watching: .system) { server in
            let events = try listen(server)
            _ = await events.receive { $0.contains("\"build\":1") }
            try await Task.sleep(for: .milliseconds(300))
            let manager = FileManager.default
            try manager.createDirectory(
                atPath: path + "/content/new/deep", withIntermediateDirectories: true)
            try "# Deep\n".write(
                toFile: path + "/content/new/deep/a.md", atomically: false, encoding: .utf8)
            for _ in 0..<100 where try await server.get("/new/deep/a/").status != 200 {
                try await Task.sleep(for: .milliseconds(50))
            }
            #expect(try await server.get("/new/deep/a/").status == 200)
            try manager.removeItem(atPath: path + "/content/new")
            for _ in 0..<100 where try await server.get("/new/deep/a/").status != 404 {
                try await Task.sleep(for: .milliseconds(50))
            }
            #expect(try await server.get("/new/deep/a/").status == 404)
        }
    }

    @Test("bad content shows over the last good page, to late listeners too, and goes away again")
    func problems() async throws {
        let folder = try TemporaryFolder()
        try writeProject(to: folder)
        let path = folder.path
        try await RunningPreview.with(folder) { server in
            let good = try String(contentsOfFile: path + "/content/catalog.yaml", encoding: .utf8)
            for bad in ["statuses: [", "", "\u{0}", "statuses: 1"] {
                try bad.write(
                    toFile: path + "/content/catalog.yaml", atomically: true, encoding: .utf8)
                _ = try await server.preview.rebuild()
                let page = try await server.get("/errors/429/")
                #expect(page.status == 200)
                let event = await (try listen(server)).receive {
                    $0.contains("\n\n") && $0.contains("data")
                }
                #expect(event.contains("error[DOC0"))
            }
            try good.write(
                toFile: path + "/content/catalog.yaml", atomically: true, encoding: .utf8)
            _ = try await server.preview.rebuild()
            let event = await (try listen(server)).receive { $0.contains("data") }
            #expect(event.contains("\"problems\":null"))
            #expect(try await server.get("/errors/429/").status == 200)
        }
    }

    @Test("a project without content can be previewed once it comes back")
    func deletedContent() async throws {
        let folder = try TemporaryFolder()
        try writeProject(to: folder)
        let path = folder.path
        try await RunningPreview.with(folder) { server in
            try FileManager.default.moveItem(atPath: path + "/content", toPath: path + "/away")
            let report = try #require(try await server.preview.rebuild())
            #expect(report.diagnostics.map(\.code.rawValue).contains("DOC0111"))
            #expect(try await server.get("/errors/429/").status == 200)
            try FileManager.default.moveItem(atPath: path + "/away", toPath: path + "/content")
            #expect(try await server.preview.rebuild()?.diagnostics.isEmpty == true)
            #expect(try await server.preview.rebuild() == nil, "nothing changed")
        }
    }

    @Test("only style sheets changed: said so")
    func styles() async throws {
        let folder = try TemporaryFolder()
        try writeProject(to: folder)
        try folder.write("a{}", to: "theme/assets/style.css")
        let path = folder.path
        try await RunningPreview.with(folder) { server in
            try "b{}".write(
                toFile: path + "/theme/assets/style.css", atomically: true, encoding: .utf8)
            _ = try await server.preview.rebuild()
            let event = await (try listen(server)).receive { $0.contains("data") }
            #expect(event.contains("\"onlyStyles\":true"))
            #expect(try await server.get("/assets/style.css").text == "b{}")
        }
    }

    @Test("pages of other origins can't listen")
    func origins() async throws {
        let folder = try TemporaryFolder()
        try writeProject(to: folder)
        try await RunningPreview.with(folder) { server in
            for origin in ["http://evil.example", "null", "https://127.0.0.1:\(server.port)"] {
                let answer = try await server.get("/_docs/events", headers: ["Origin": origin])
                #expect(answer.status == 403)
            }
            let own = try listen(server, origin: "http://127.0.0.1:\(server.port)")
            #expect(await own.receive { $0.contains("data") }.contains("\"build\":1"))
        }
    }

    @Test("listeners that vanish are forgotten")
    func cleanup() async throws {
        let folder = try TemporaryFolder()
        try writeProject(to: folder)
        let path = folder.path
        try await RunningPreview.with(folder) { server in
            var listeners = try (0..<5).map { _ in try listen(server) }
            for listener in listeners { _ = await listener.receive { $0.contains("data") } }
            try await waitForSubscribers(5, server)
            listeners.removeAll()
            // A connection is known to be gone once something was written to it, twice.
            for edit in 0..<200 where server.preview.subscriberCount > 0 {
                try "# Guide\n\nEdit \(edit).\n".write(
                    toFile: path + "/content/guide.md", atomically: true, encoding: .utf8)
                _ = try await server.preview.rebuild()
                try await Task.sleep(for: .milliseconds(50))
            }
            #expect(server.preview.subscriberCount == 0)
        }
    }
}
