import Diagnostics
import ErrorCatalog
import Escaping
import Foundation
import RequestSamples
import TestSupport
import Testing

/// The samples are run, and what arrives is what the catalog says.
@Suite(.serialized) struct SendingTests {
    @Test("every client sends the request of the example", arguments: SampleLanguage.allCases)
    func sends(_ language: SampleLanguage) async throws {
        guard try await canRun(language) else { return }
        let server = try RecordingServer()
        defer { server.stop() }
        let folder = try TemporaryFolder()
        let requests =
            try SampledRequest.all(in: "catalog.yaml") + SampledRequest.all(in: "hostile.yaml")
        for request in requests {
            var local = request
            // The server of the test in place of the example's.
            local.exchange.request?.headers.removeAll { $0.name.value == "Host" }
            let origin = "http://127.0.0.1:\(server.port)"
            // Programs that take seconds to compile: those that have the most to get wrong.
            if language == .swift, !["302-1", "429-1", "400-1"].contains(request.name) { continue }
            guard request.exchange.request?.path.value.hasPrefix("/") == true,
                let sample = local.sample(language, origin: origin)
            else { continue }
            let output = try await run(sample, language, in: folder.path)
            let received = server.take()
            #expect(received.count == 1, "\(request.name): \(output)")
            guard let first = received.first, let expected = local.exchange.request else {
                continue
            }
            let isSame = difference(first, expected)
            #expect(isSame == nil, "\(request.name) \(language): \(isSame ?? "")\n\(sample)")
            let status = request.entry.statusCode == 302 ? "302" : "429"
            #expect(output.contains(status), "\(request.name): \(output)")
            if request.entry.retry?.delay != nil {
                #expect(output.contains("20"), "\(request.name): \(output)")
                #expect(output.contains("status"), "\(request.name): \(output)")
            }
        }
    }

    private func canRun(_ language: SampleLanguage) async throws -> Bool {
        switch language {
        case .curl: return program("curl") != nil
        case .python:
            guard let python = program("python3") else { return false }
            return try await runCommand([python, "-c", "import requests"]).exitCode == 0
        case .javascript: return program("node") != nil
        case .go: return program("go") != nil
        case .swift: return program("swiftc") != nil
        }
    }

    private func run(
        _ sample: String, _ language: SampleLanguage, in folder: String
    ) async throws -> String {
        let file = "\(folder)/sample.\(language.fileExtension)"
        var sample = sample
        if language == .swift {
            #if canImport(FoundationNetworking)
                sample = "import FoundationNetworking\n" + sample
            #endif
        }
        try Data(sample.utf8).write(to: URL(fileURLWithPath: file))
        let command: [String] =
            switch language {
            case .curl: ["bash", file]
            case .python: ["python3", file]
            case .javascript: ["node", file]
            case .go: ["go", "run", file]
            case .swift: ["swiftc", file, "-o", "\(folder)/sample"]
            }
        let path = try #require(program(command[0]))
        var result = try await runCommand([path] + command.dropFirst())
        if language == .swift, result.exitCode == 0 {
            result = try await runCommand(["\(folder)/sample"])
        }
        return result.text + result.errors
    }

    /// What differs between a received request and the example; `nil` for nothing.
    private func difference(
        _ received: RecordingServer.Request, _ expected: Exchange.Request
    ) -> String? {
        if received.method != expected.method.value { return "method \(received.method)" }
        let target = percentDecoded(expected.path.value.prefix { $0 != "#" })
        if percentDecoded(received.target) != target { return "target \(received.target)" }
        var headers: [String: String] = [:]
        for field in expected.headers where field.name.value.lowercased() != "content-length" {
            let value = field.value.value.trimmingCharacters(in: .whitespaces)
            let name = field.name.value.lowercased()
            headers[name] = headers[name].map { "\($0), \(value)" } ?? value
        }
        for (name, value) in headers where received.headers[name] != [value] {
            return "\(name): \(received.headers[name] ?? [])"
        }
        if headers["content-type"] == nil, let type = received.headers["content-type"] {
            return "content-type: \(type)"
        }
        if case .json? = expected.body?.content {
            return sameJSON(received.body, expected.body?.text ?? "") ? nil : "body"
        }
        let body = expected.body?.text ?? ""
        let text = String(decoding: received.body, as: UTF8.self)
        return Array(body.utf8) == received.body ? nil : "body \(text.debugDescription)"
    }

    private func sameJSON(_ bytes: [UInt8], _ text: String) -> Bool {
        if bytes == Array(text.utf8) { return true }
        let parsed = [Data(bytes), Data(text.utf8)].map {
            (try? JSONSerialization.jsonObject(with: $0, options: .fragmentsAllowed)) as? NSObject
        }
        return parsed[0] != nil && parsed[0] == parsed[1]
    }
}
