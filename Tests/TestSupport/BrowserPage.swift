import Foundation

/// A page of a browser, with storage of its own; it closes with its last reference.
package final class BrowserPage: Sendable {
    private let browser: Browser
    private let session: String
    private let context: String

    init(browser: Browser, session: String, context: String) {
        self.browser = browser
        self.session = session
        self.context = context
    }

    deinit {
        Task { [browser, session, context] in
            await browser.discard(session: session, context: context)
        }
    }

    /// Closes the page and forgets its storage.
    package func close() async {
        await browser.discard(session: session, context: context)
    }

    /// Sends any method of the DevTools protocol to this page and waits for its answer.
    ///
    /// - Parameters:
    ///   - method: Domain and name, such as `Page.reload`.
    ///   - parameters: An object with the parameters of the method.
    ///   - limit: A time limit other than that of the browser.
    /// - Returns: The result object.
    /// - Throws: `BrowserError` with the method, also when the time limit ends.
    @discardableResult
    package func command(
        _ method: String, _ parameters: JSONValue = [:], limit: Duration? = nil
    ) async throws -> JSONValue {
        try await browser.command(method, parameters, session: session, limit: limit)
    }

    /// Goes to `url` and waits for the load event; a change of the fragment alone has none.
    package func navigate(to url: String) async throws {
        let answer = try await command("Page.navigate", ["url": .string(url)])
        if let error = answer["errorText"].string {
            throw BrowserError("Page.navigate", "\(error) for \(url)")
        }
        if let loader = answer["loaderId"].string {
            try await browser.waitForLoad(session: session, loader: loader)
        }
    }

    /// The value of a JavaScript expression, or what its promise resolves to.
    ///
    /// It also works while scripts of the page are disabled or forbidden by its policy, and counts
    /// as an action of the user.
    ///
    /// - Parameters:
    ///   - javascript: An expression or a script, whose last expression counts.
    ///   - limit: A time limit other than that of the browser.
    /// - Returns: A copy of the value; `undefined` becomes `null`.
    /// - Throws: `BrowserError` with the message of an exception.
    @discardableResult
    package func evaluate(_ javascript: String, limit: Duration? = nil) async throws -> JSONValue {
        let result = try await remoteObject(javascript, byValue: true, limit: limit)
        guard let text = result["unserializableValue"].string else { return result["value"] }
        return Double(text).map(JSONValue.number) ?? .string(text)
    }

    /// Waits until a JavaScript expression is truthy; an exception counts as not yet.
    package func waitUntil(
        _ javascript: String, timeout: Duration = .seconds(20)
    ) async throws {
        let start = ContinuousClock.now
        var last = "it was never evaluated"
        while case let rest = timeout - start.duration(to: .now), rest > .zero {
            do {
                // At least a second, so that a busy machine gets a true answer in the end.
                let limit = max(rest, .seconds(1))
                let result = try await remoteObject(javascript, byValue: false, limit: limit)
                if Self.isTruthy(result) { return }
                last = "it was \(result["description"].string ?? "\(result["value"])")"
            } catch let error as BrowserError {
                last = error.reason
            }
            try await Task.sleep(for: .milliseconds(20))
        }
        let state = (try? await evaluate(Self.stateExpression))?.string ?? ""
        let requests = await requestedURLs.joined(separator: " ")
        throw BrowserError(
            "waitUntil",
            "not true within \(timeout): \(javascript); \(last); \(state); requests: \(requests)")
    }

    /// Where the page and its keyboard are, for messages.
    private static let stateExpression = """
        `at ${location.href} since ${Math.round(performance.now())} ms, focus on `
            + document.activeElement.outerHTML.slice(0, 100)
        """

    /// A picture of the visible part of the page, as PNG.
    package func screenshot() async throws -> [UInt8] {
        let answer = try await command("Page.captureScreenshot", ["format": "png"])
        guard let text = answer["data"].string, let data = Data(base64Encoded: text) else {
            throw BrowserError("Page.captureScreenshot", "no picture in the answer")
        }
        return [UInt8](data)
    }

    /// Errors of the console, uncaught exceptions and error entries of the log, in order.
    package var consoleErrors: [String] {
        get async { await browser.record(session).consoleErrors }
    }

    /// The address of every request of the page, its frames and workers, in order.
    package var requestedURLs: [String] {
        get async { await browser.record(session).requestedURLs }
    }

    /// The bytes that have come over the network so far, heads and bodies, as they were sent.
    package var receivedBytes: Int {
        get async { await browser.record(session).receivedBytes }
    }

    /// The text of every `alert`, `confirm` and `prompt`, in order; all were accepted at once.
    package var dialogs: [String] {
        get async { await browser.record(session).dialogs }
    }
}

extension BrowserPage {
    private func remoteObject(
        _ javascript: String, byValue: Bool, limit: Duration?
    ) async throws -> JSONValue {
        let parameters: JSONValue = [
            "expression": .string(javascript), "awaitPromise": true,
            "returnByValue": .bool(byValue), "userGesture": true,
        ]
        let answer = try await command("Runtime.evaluate", parameters, limit: limit)
        let exception = answer["exceptionDetails"]
        guard exception == nil else {
            throw BrowserError("Runtime.evaluate", BrowserRecord.describe(exception: exception))
        }
        return answer["result"]
    }

    private static func isTruthy(_ remoteObject: JSONValue) -> Bool {
        switch remoteObject["type"] {
        case "undefined": false
        case "boolean": remoteObject["value"] == true
        case "string": remoteObject["value"] != ""
        case "number":
            !["0", "-0", "NaN"].contains(remoteObject["description"])
        case "bigint": remoteObject["unserializableValue"] != "0n"
        default: remoteObject["subtype"] != "null"
        }
    }
}
