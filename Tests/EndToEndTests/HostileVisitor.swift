import Foundation
import TestSupport

/// Opens pages in a browser, with a trap for what payloads call, and tells what they do.
struct HostileVisitor {
    /// The pages that a browser opens at the same time.
    private static let workers = 2
    /// The frames in one of them.
    private static let frames = 12
    /// An empty page, which a site has for the frames.
    static let framePage = "frames.html"
    /// What is in it.
    static let frameBytes = Array(
        "<!doctype html><link rel=icon href=data:,><title>Frames</title><body>".utf8)

    private let root: String
    private let html: Bool
    private let obeysPolicy: Bool
    private let trap: String
    private let audit: String
    private let search: String

    /// - Parameters:
    ///   - root: the address of the site.
    ///   - html: whether the authors of the pages write HTML.
    ///   - obeysPolicy: whether the content security policy holds; without it, only what is in the
    ///     pages keeps them harmless.
    /// - Throws: where the scripts can't be read.
    init(_ root: String, html: Bool, obeysPolicy: Bool) throws {
        self.root = root
        self.html = html
        self.obeysPolicy = obeysPolicy
        trap = try Repository.text("Tests/EndToEndTests/Hostile/trap.js")
        audit = try Repository.text("Tests/EndToEndTests/Hostile/audit.js")
        search = try Repository.text("Tests/EndToEndTests/Hostile/search.js")
    }

    /// What is wrong with some pages, each line with its address.
    func problems(of addresses: [String]) async throws -> [String] {
        try await withThrowingTaskGroup(of: [String].self) { group in
            for worker in 0..<Self.workers {
                let share = addresses.indices.filter { $0 % Self.workers == worker }
                    .map { addresses[$0] }
                group.addTask { try await visit(share) }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
    }

    /// What is wrong with what the search of a page shows.
    ///
    /// - Parameters:
    ///   - address: the page of the search.
    ///   - queries: what is typed, as JSON texts.
    /// - Returns: a line for each problem.
    /// - Throws: what the browser has to object.
    func problems(searching address: String, for queries: [String]) async throws -> [String] {
        let page = try await newPage()
        try await page.navigate(to: address)
        let list = queries.joined(separator: ",\n")
        let found = try await page.evaluate("(\(search)\n)([\(list)])", limit: .seconds(300))
        let problems = (found.array ?? []).map { "search: \($0)" } + (await faults(of: page))
        await page.close()
        return problems
    }

    private func newPage() async throws -> BrowserPage {
        let page = try await SharedBrowser.newPage()
        try await page.command("Page.addScriptToEvaluateOnNewDocument", ["source": .string(trap)])
        if !obeysPolicy { try await page.command("Page.setBypassCSP", ["enabled": true]) }
        return page
    }

    /// Opens pages in frames, some at a time: each navigation costs more than all in a page.
    private func visit(_ addresses: [String]) async throws -> [String] {
        var problems: [String] = []
        for start in stride(from: 0, to: addresses.count, by: Self.frames) {
            let share = addresses[start..<min(start + Self.frames, addresses.count)]
            let page = try await newPage()
            do {
                try await page.navigate(to: root + Self.framePage)
                let list = JSONValue.array(share.map(JSONValue.string)).description
                let result = try await page.evaluate("(\(audit)\n)(\(html), \(list))")
                problems += (result["out"].array ?? []).map(\.description)
                // Without the policy, HTML of authors may show pictures of other hosts.
                if obeysPolicy || !html {
                    problems += strangers(in: await page.requestedURLs, result)
                }
            } catch {
                problems.append("\(share): \(error)")
            }
            problems += await faults(of: page)
            await page.close()
        }
        return problems
    }

    /// Dialogs, exceptions and what the trap wrote, in order.
    private func faults(of page: BrowserPage) async -> [String] {
        let errors = await page.consoleErrors.filter { error in
            // Of pictures that are not there, and of what the policy stops.
            !error.hasPrefix("network: ") && !error.hasPrefix("security: ")
                && !error.contains("Content Security Policy")
        }
        return await page.dialogs.map { "dialog \($0)" } + errors
    }

    /// The requests to other hosts that are not those of the pictures of an author.
    private func strangers(in requests: [String], _ audit: JSONValue) -> [String] {
        let explained = Set(
            ((audit["images"].array ?? []) + (audit["blocked"].array ?? [])).compactMap(\.string))
        return requests.filter { request in
            !request.hasPrefix(root) && !request.hasPrefix("data:") && !explained.contains(request)
        }.map { "request \($0)" }
    }
}
