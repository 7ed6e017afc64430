import Foundation
import Preview
import Publishing
import TestSupport

/// Sends an input to a preview: it answers with what is HTTP or not at all, never blames itself,
/// and serves others afterwards.
func triedRequests() async throws -> Trial {
    let (preview, _) = try await LivePreview.start(Project(folder: fuzzedProject))
    let (ports, found) = AsyncStream.makeStream(of: Int.self)
    Task.detached {
        try await PreviewServer(preview).run(port: 0) { address in
            found.yield(URL(string: address)?.port ?? 0)
        }
    }
    let port = await ports.first { _ in true } ?? 0
    var count = 0
    return { input in
        let connection = try RawHTTP(port: port)
        connection.send(input)
        connection.endSending()
        let answer = await connection.receive(for: .milliseconds(300)) { !$0.isEmpty }
        var faults: [String] = []
        if !answer.isEmpty, !answer.hasPrefix("HTTP/1.1 ") { faults.append("an answer is no HTTP") }
        if answer.hasPrefix("HTTP/1.1 500") { faults.append("the server blames itself") }
        if answer.contains("root:x:0") { faults.append("a file of the system is served") }
        count += 1
        if count % 20 == 1 {
            let page = try await RawHTTP.request("GET", "/errors/404/", port: port)
            if page.status != 200 { faults.append("a page is not served any more: \(page.status)") }
        }
        return faults
    }
}
