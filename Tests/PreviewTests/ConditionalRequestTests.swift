import Foundation
import Publishing
import TestSupport
import Testing

@testable import Preview

/// Answers that depend on what the client has already, and parts of files (RFC 9110 §13, §14).
struct ConditionalRequestTests {
    private func run(_ test: @Sendable (RunningPreview) async throws -> Void) async throws {
        let folder = try TemporaryFolder()
        try writeTriedProject(to: folder)
        try folder.write("0123456789", to: "content/digits.txt")
        try folder.write("", to: "content/empty.txt")
        try await RunningPreview.with(folder, test)
    }

    @Test("everything that is served has a tag, and with the tag it is served no second time")
    func notModified() async throws {
        try await run { server in
            let targets = [
                "/", "/errors/429/", "/errors/429.md", "/search.json", "/search.js",
                "/assets/style.css", "/digits.txt", "/empty.txt", "/_docs/live.js",
            ]
            for target in targets {
                let whole = try await server.get(target)
                let tag = try #require(whole.headers["etag"], "\(target)")
                #expect(whole.headers["cache-control"] == "no-cache", "\(target)")
                for value in [tag, "W/\(tag)", "\"x\", \(tag)", "*", "W/\"a,b\" ,, \(tag)"] {
                    for method in ["GET", "HEAD"] {
                        let answer = try await server.get(
                            target, method: method, headers: ["If-None-Match": value])
                        #expect(answer.status == 304, "\(target) \(value)")
                        #expect(answer.body.isEmpty)
                        let expected = whole.fieldLines.filter { line in
                            ["Cache-Control", "Cross-Origin", "ETag", "Vary", "X-Content"]
                                .contains { line.hasPrefix($0) }
                        }
                        #expect(
                            answer.fieldLines.filter {
                                !$0.hasPrefix("Date") && !$0.hasPrefix("Connection")
                            } == expected)
                    }
                }
                for value in ["\"x\"", "x", String(tag.dropLast()), "w/\(tag)", "\"\(tag)\""] {
                    let answer = try await server.get(target, headers: ["If-None-Match": value])
                    #expect(answer.status == 200, "\(target) \(value)")
                    #expect(answer.body == whole.body)
                }
            }
        }
    }

    @Test("each form of a page has a tag of its own")
    func forms() async throws {
        try await run { server in
            let page = try await server.get("/errors/429/").headers["etag"] ?? ""
            let fields = ["Accept": "text/markdown", "If-None-Match": page]
            let twin = try await server.get("/errors/429/", headers: fields)
            #expect(twin.status == 200)
            let tag = twin.headers["etag"] ?? ""
            let same = try await server.get(
                "/errors/429/", headers: ["Accept": "text/markdown", "If-None-Match": tag])
            #expect(same.status == 304)
            #expect(same.headers["content-location"] == "/errors/429.md")
            #expect(same.headers["vary"] == "Accept")
            #expect(
                try await server.get("/errors/429/", headers: ["If-None-Match": tag]).status
                    == 200)
        }
    }

    @Test("a changed page has another tag")
    func changed() async throws {
        try await run { server in
            let tag = try await server.get("/guides/retries/").headers["etag"] ?? ""
            try "# Retries\n\nOther words.\n".write(
                toFile: server.preview.project.path("content/guides/retries.md"),
                atomically: true, encoding: .utf8)
            _ = try await server.preview.rebuild()
            let answer = try await server.get(
                "/guides/retries/", headers: ["If-None-Match": tag])
            #expect(answer.status == 200)
            #expect(answer.text.contains("Other words."))
        }
    }

    @Test("who wants a version that is gone is told so; what is not there has no conditions")
    func ifMatch() async throws {
        try await run { server in
            let tag = try await server.get("/digits.txt").headers["etag"] ?? ""
            let expected = [
                (tag, 200), ("*", 200), ("\"x\", \(tag)", 200), ("\"x\"", 412),
                ("W/\(tag)", 412),
            ]
            for (value, status) in expected {
                let answer = try await server.get("/digits.txt", headers: ["If-Match": value])
                #expect(answer.status == status, "\(value)")
            }
            let both = try await server.get(
                "/digits.txt", headers: ["If-Match": "\"x\"", "If-None-Match": tag])
            #expect(both.status == 412)
            for field in ["If-None-Match", "If-Match"] {
                #expect(try await server.get("/nothing", headers: [field: "*"]).status == 404)
            }
            #expect(
                try await server.get("/_try/429", headers: ["If-None-Match": "*"]).status == 429)
        }
    }

    @Test(
        "a part of a file",
        arguments: [
            ("bytes=0-3", "0123", "bytes 0-3/10"), ("bytes=4-", "456789", "bytes 4-9/10"),
            ("bytes=-3", "789", "bytes 7-9/10"), ("bytes=9-9", "9", "bytes 9-9/10"),
            ("bytes=8-99", "89", "bytes 8-9/10"), ("bytes=-99", "0123456789", "bytes 0-9/10"),
            ("BYTES= 0-0 ", "0", "bytes 0-0/10"),
            ("bytes=0-99999999999999999999", "0123456789", "bytes 0-9/10"),
        ])
    func parts(field: String, text: String, range: String) async throws {
        try await run { server in
            let whole = try await server.get("/digits.txt")
            #expect(whole.headers["accept-ranges"] == "bytes")
            let part = try await server.get("/digits.txt", headers: ["Range": field])
            #expect(part.status == 206)
            #expect(part.text == text)
            #expect(part.headers["content-range"] == range)
            #expect(part.headers["content-length"] == String(text.utf8.count))
            #expect(part.headers["etag"] == whole.headers["etag"])
        }
    }

    @Test("what is no part of the file, and what is no single part")
    func otherRanges() async throws {
        try await run { server in
            for field in ["bytes=10-", "bytes=99-100", "bytes=-0", "bytes=99999999999999999999-"] {
                let answer = try await server.get("/digits.txt", headers: ["Range": field])
                #expect(answer.status == 416, "\(field)")
                #expect(answer.headers["content-range"] == "bytes */10", "\(field)")
            }
            let whole = [
                "bytes=0-1,3-4", "bytes=3-1", "bytes=", "bytes=-", "bytes=a-b", "bytes=1", "x=0-1",
                "bytes 0-1", "bytes=+1-2", "bytes=1-2-3",
            ]
            for field in whole {
                let answer = try await server.get("/digits.txt", headers: ["Range": field])
                #expect(answer.status == 200, "\(field)")
                #expect(answer.text == "0123456789", "\(field)")
            }
            for field in ["bytes=0-", "bytes=-1"] {
                let empty = try await server.get("/empty.txt", headers: ["Range": field])
                #expect(empty.status == 200 && empty.body.isEmpty, "\(field)")
            }
            let head = try await server.get(
                "/digits.txt", method: "HEAD", headers: ["Range": "bytes=0-1"])
            #expect(head.status == 200)
            #expect(head.headers["content-length"] == "10")
            #expect(
                try await server.get("/nothing", headers: ["Range": "bytes=0-1"]).status == 404)
        }
    }

    @Test("a part is sent of the version alone that the client has the rest of")
    func ifRange() async throws {
        try await run { server in
            let tag = try await server.get("/digits.txt").headers["etag"] ?? ""
            let conditions = [
                (tag, 206), ("W/\(tag)", 200), ("\"x\"", 200),
                ("Sun, 01 Mar 2026 09:30:00 GMT", 200),
            ]
            for (condition, status) in conditions {
                let answer = try await server.get(
                    "/digits.txt", headers: ["Range": "bytes=0-1", "If-Range": condition])
                #expect(answer.status == status, "\(condition)")
            }
            let answer = try await server.get(
                "/digits.txt", headers: ["Range": "bytes=0-1", "If-None-Match": tag])
            #expect(answer.status == 304)
        }
    }
}
