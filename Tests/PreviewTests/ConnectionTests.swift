import Foundation
import Publishing
import TestSupport
import Testing

@testable import Preview

/// How long connections live.
struct ConnectionTests {
    private func run(
        idleTime: Duration = .seconds(60), _ test: @Sendable (RunningPreview) async throws -> Void
    ) async throws {
        let folder = try TemporaryFolder()
        try writeTriedProject(to: folder)
        try await RunningPreview.with(folder, idleTime: idleTime, test)
    }

    @Test("an answer that waits also has one if the request has a body, whole or in pieces")
    func delayWithBody() async throws {
        try await run { server in
            let body = String(repeating: "x", count: 40_000)
            let answer = try await server.answers(
                to: server.request(
                    "POST /_try/429?delay=0.2 HTTP/1.1", ["Content-Length: \(body.utf8.count)"],
                    body: body))
            #expect(statuses(in: answer) == [429])

            let connection = try RawHTTP(port: server.port)
            connection.send(
                server.request("POST /_try/429?delay=0.5 HTTP/1.1", ["Content-Length: 50"]))
            for _ in 0..<5 {
                connection.send("0123456789")
                try await Task.sleep(for: .milliseconds(30))
            }
            #expect(statuses(in: await connection.receive { _ in false }) == [429])
        }
    }

    @Test("an answer that waits does not wait for a body that never ends")
    func delayWithoutEnd() async throws {
        try await run { server in
            let answer = try await server.answers(
                to: server.request(
                    "POST /_try/429?delay=0.2 HTTP/1.1", ["Content-Length: 50"], body: "a"))
            #expect(statuses(in: answer) == [429])
        }
    }

    @Test("after an answer that waited, the connection is closed, and no request counts")
    func delayAndMore() async throws {
        try await run { server in
            let first = server.request("GET /_try/503?delay=0.3 HTTP/1.1")
            let next = server.request("GET /_try/404?times=1 HTTP/1.1")
            let answers = try await server.answers(
                to: first + String(repeating: next, count: 6))
            #expect(statuses(in: answers) == [503])
            #expect(answers.contains("\r\nConnection: close\r\n"))
            #expect(try await server.get("/_try/404?times=1").status == 404)
        }
    }

    @Test("connections without a request end; the events of a page go on")
    func idle() async throws {
        try await run(idleTime: .milliseconds(300)) { server in
            let events = try RawHTTP(port: server.port)
            events.send(server.request("GET /_docs/events HTTP/1.1"))
            _ = await events.receive { $0.contains("\"build\":1") }
            let silent = try await server.answers(to: "")
            #expect(silent.isEmpty)
            let half = try await server.answers(to: "GET / HTTP/1.1\r\nHost: loc")
            #expect(half.isEmpty)
            let kept = try await server.answers(to: server.request("GET /_try/404 HTTP/1.1"))
            #expect(statuses(in: kept) == [404])
            try "# Other\n".write(
                toFile: server.preview.project.path("content/new.md"), atomically: true,
                encoding: .utf8)
            _ = try await server.preview.rebuild()
            #expect(await events.receive { $0.contains("\"build\":2") }.contains("\"build\":2"))
        }
    }

    @Test("a page is served while a thousand connections say nothing")
    func crowd() async throws {
        try await run { server in
            let silent = try (0..<1_000).map { _ in try RawHTTP(port: server.port) }
            #expect(try await server.get("/errors/429/").status == 200)
            for connection in silent.prefix(3) {
                connection.send(server.request("GET /_try/404 HTTP/1.1", ["Connection: close"]))
                #expect(statuses(in: await connection.receive { _ in false }) == [404])
            }
        }
    }

    @Test("who reads events slowly gets the last state alone")
    func slowReader() async throws {
        try await run { server in
            var events = eventStream(of: server.preview, heartbeat: .seconds(600))
                .makeAsyncIterator()
            #expect(try await events.next()?.contains("\"build\":1,") == true)
            for edit in 2...6 {
                try "# Edit \(edit)\n".write(
                    toFile: server.preview.project.path("content/edit.md"), atomically: true,
                    encoding: .utf8)
                _ = try await server.preview.rebuild()
            }
            var last = ""
            var count = 0
            while !last.contains("\"build\":6,") {
                last = try await events.next() ?? "\"build\":6,"
                count += 1
            }
            #expect(count <= 3, "one for each of two places, and one that was under way")
        }
    }

    @Test("a silent stream of events beats")
    func heartbeat() async throws {
        try await run { server in
            var events = eventStream(of: server.preview, heartbeat: .milliseconds(20))
                .makeAsyncIterator()
            var beat = try await events.next()
            while beat?.hasPrefix("event: state") == true { beat = try await events.next() }
            #expect(beat == ": still here\n\n")
        }
    }
}
