import Foundation

/// A headless Chromium of its own for tests, driven through its DevTools protocol.
///
/// The process and its profile go away with `close()`, with the last reference to the browser and
/// its pages, or at the latest when the test process ends.
package actor Browser {
    private let process: BrowserProcess
    private let timeLimit: Duration
    private var lastID = 0
    private var waiting: [BrowserWait: CheckedContinuation<JSONValue, any Error>] = [:]
    private var methods: [Int: String] = [:]
    private var records: [String: BrowserRecord] = [:]
    /// The page session to which the session of a frame or worker belongs.
    private var owners: [String: String] = [:]
    private var end: BrowserError?

    private init(process: BrowserProcess, timeLimit: Duration) {
        self.process = process
        self.timeLimit = timeLimit
    }

    /// Starts a browser and waits until it answers.
    ///
    /// - Parameters:
    ///   - executable: The browser to start; the one found by `executable()` if `nil`.
    ///   - timeLimit: How long any single answer may take.
    /// - Returns: The running browser.
    /// - Throws: `BrowserError` if there is no browser or it does not start.
    package static func launch(
        executable: String? = nil, timeLimit: Duration = .seconds(60)
    ) async throws -> Browser {
        guard let executable = executable ?? Self.executable() else {
            throw BrowserError("Browser.launch", "no Chromium in PATH or CHROMIUM")
        }
        let process = try BrowserProcess(executable: executable, timeLimit: timeLimit)
        let messages = process.pipe.messages()
        let browser = Browser(process: process, timeLimit: timeLimit)
        Task { [weak browser] in
            for await message in messages { await browser?.receive(message) }
            await browser?.connectionEnded()
        }
        try await browser.command("Browser.getVersion")
        return browser
    }

    /// Opens an empty page with storage, cache and cookies of its own, 1280 by 800 pixels.
    package func newPage() async throws -> BrowserPage {
        let context = try await command("Target.createBrowserContext")["browserContextId"]
        let target = try await command(
            "Target.createTarget", ["url": "about:blank", "browserContextId": context])["targetId"]
        let attached = try await command(
            "Target.attachToTarget", ["targetId": target, "flatten": true])
        guard let context = context.string, let session = attached["sessionId"].string else {
            throw BrowserError("Target.attachToTarget", "no session in the answer")
        }
        records[session] = BrowserRecord()
        let page = BrowserPage(browser: self, session: session, context: context)
        try await page.command("Page.enable")
        try await page.command("Page.setLifecycleEventsEnabled", ["enabled": true])
        for (method, parameters) in Self.observing {
            try await page.command(method, parameters)
        }
        try await page.command("Inspector.enable")
        try await page.command("Emulation.setFocusEmulationEnabled", ["enabled": true])
        try await page.setViewport(width: 1280, height: 800)
        return page
    }

    /// Sends any method of the DevTools protocol and waits for its answer.
    ///
    /// - Parameters:
    ///   - method: Domain and name, such as `Browser.getVersion`.
    ///   - parameters: An object with the parameters of the method.
    /// - Returns: The result object.
    /// - Throws: `BrowserError` with the method, also when the time limit ends.
    @discardableResult
    package func command(
        _ method: String, _ parameters: JSONValue = [:]
    ) async throws -> JSONValue {
        try await command(method, parameters, session: nil, limit: nil)
    }

    /// Kills the browser and removes its profile; requests under way fail.
    package func close() {
        process.terminate()
        stop(BrowserError("Browser.close", "the browser is closed"))
    }
}

extension Browser {
    /// Commands that make a page, frame or worker report what happens in it.
    private static let observing: [(String, JSONValue)] = [
        ("Network.enable", [:]), ("Runtime.enable", [:]), ("Log.enable", [:]),
        (
            "Target.setAutoAttach",
            ["autoAttach": true, "waitForDebuggerOnStart": true, "flatten": true]
        ),
    ]

    /// Sends `method` to a session and waits for its answer.
    func command(
        _ method: String, _ parameters: JSONValue, session: String?, limit: Duration?
    ) async throws -> JSONValue {
        lastID += 1
        let id = lastID
        methods[id] = method
        defer { methods[id] = nil }
        return try await wait(for: .answer(id), method: method, limit: limit) {
            try send(id, method, parameters, session: session)
        }
    }

    /// Waits for the load event that ends the navigation with `loader`.
    func waitForLoad(session: String, loader: String) async throws {
        guard records[session]?.hasLoaded(loader) == false else { return }
        let load = BrowserWait.load(session: session, loader: loader)
        _ = try await wait(for: load, method: "Page.navigate (load event)", limit: nil) {}
    }

    /// What the page of `session` has reported.
    func record(_ session: String) -> BrowserRecord {
        records[session] ?? BrowserRecord()
    }

    /// Closes the page of `session` without waiting.
    func discard(session: String, context: String) {
        guard records.removeValue(forKey: session) != nil else { return }
        owners = owners.filter { $0.value != session }
        post("Target.disposeBrowserContext", ["browserContextId": .string(context)])
    }

    private func wait(
        for wait: BrowserWait, method: String, limit: Duration?, start: () throws -> Void
    ) async throws -> JSONValue {
        let limit = limit ?? timeLimit
        let timer = Task { [weak self] in
            try await Task.sleep(for: limit)
            let error = BrowserError(method, "no answer within \(limit)")
            await self?.finish(wait, .failure(error))
        }
        defer { timer.cancel() }
        return try await withCheckedThrowingContinuation { continuation in
            waiting[wait] = continuation
            do {
                if let end { throw BrowserError(method, end.reason) }
                try start()
            } catch {
                finish(wait, .failure(error))
            }
        }
    }

    private func finish(_ wait: BrowserWait, _ result: Result<JSONValue, any Error>) {
        waiting.removeValue(forKey: wait)?.resume(with: result)
    }

    private func send(
        _ id: Int, _ method: String, _ parameters: JSONValue, session: String?
    ) throws {
        var message: [String: JSONValue] = [
            "id": .number(Double(id)), "method": .string(method), "params": parameters,
        ]
        message["sessionId"] = session.map(JSONValue.string)
        try process.pipe.send(.object(message), method: method)
    }

    /// Sends a command of which nobody needs the answer.
    private func post(_ method: String, _ parameters: JSONValue = [:], session: String? = nil) {
        lastID += 1
        guard end == nil else { return }
        try? send(lastID, method, parameters, session: session)
    }

    private func receive(_ message: JSONValue) {
        if let id = message["id"].integer {
            let error = message["error"]["message"].string
            let result: Result<JSONValue, any Error> =
                if let error {
                    .failure(BrowserError(methods[id] ?? "", error))
                } else {
                    .success(message["result"])
                }
            finish(.answer(id), result)
        } else if let method = message["method"].string, let from = message["sessionId"].string {
            receive(event: method, message["params"], from: from)
        }
    }

    private func receive(event: String, _ details: JSONValue, from source: String) {
        let session = owners[source] ?? source
        records[session]?.note(event, details)
        switch event {
        case "Target.attachedToTarget":
            guard let child = details["sessionId"].string else { return }
            owners[child] = session
            for (method, parameters) in Self.observing {
                post(method, parameters, session: child)
            }
            post("Runtime.runIfWaitingForDebugger", session: child)
        case "Page.javascriptDialogOpening":
            post("Page.handleJavaScriptDialog", ["accept": true], session: source)
        case "Page.lifecycleEvent":
            for case .load(session, let loader) in waiting.keys
            where records[session]?.hasLoaded(loader) == true {
                finish(.load(session: session, loader: loader), .success(nil))
            }
        default:
            break
        }
    }

    private func connectionEnded() {
        let lines = ["the browser has ended"] + process.lastWords()
        stop(BrowserError("Browser", lines.joined(separator: "\n")))
        process.terminate()
    }

    private func stop(_ error: BrowserError) {
        guard end == nil else { return }
        end = error
        for (wait, continuation) in waiting {
            let method = if case .answer(let id) = wait { methods[id] } else { "Page.navigate" }
            continuation.resume(throwing: BrowserError(method ?? error.method, error.reason))
        }
        waiting = [:]
    }
}
