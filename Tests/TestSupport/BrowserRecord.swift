/// What the events of one page have told so far.
struct BrowserRecord: Sendable {
    /// Errors of the console, uncaught exceptions and error entries of the log, in order.
    private(set) var consoleErrors: [String] = []
    /// The address of every request, in order.
    private(set) var requestedURLs: [String] = []
    /// What has come over the network so far: heads and bodies, as they were sent.
    private(set) var receivedBytes = 0
    /// The text of every `alert`, `confirm` and `prompt`, in order.
    private(set) var dialogs: [String] = []

    private var documents: [String] = []
    private var loaded: Set<String> = []

    /// Takes in one event.
    mutating func note(_ method: String, _ details: JSONValue) {
        switch method {
        case "Network.requestWillBeSent":
            if let url = details["request"]["url"].string { requestedURLs.append(url) }
        case "Network.loadingFinished":
            receivedBytes += details["encodedDataLength"].integer ?? 0
        case "Page.frameNavigated" where details["frame"]["parentId"] == nil:
            if let loader = details["frame"]["loaderId"].string { documents.append(loader) }
        case "Page.lifecycleEvent" where details["name"] == "load":
            if let loader = details["loaderId"].string { loaded.insert(loader) }
        case "Page.javascriptDialogOpening":
            dialogs.append(details["message"].string ?? "")
        case "Runtime.consoleAPICalled" where ["error", "assert"].contains(details["type"]):
            consoleErrors.append(Self.consoleError(details))
        case "Runtime.exceptionThrown":
            consoleErrors.append(Self.describe(exception: details["exceptionDetails"]))
        case "Log.entryAdded" where details["entry"]["level"] == "error":
            // Errors of workers come a second time, from the worker itself.
            guard details["entry"]["source"] != "worker" else { return }
            consoleErrors.append(Self.logError(details["entry"]))
        case "Inspector.targetCrashed":
            consoleErrors.append("the page crashed")
        default:
            break
        }
    }

    /// Whether the page has shown a document of `loader` and has nothing left to load.
    ///
    /// A document may send the reader on before its own load event; then the next one counts.
    func hasLoaded(_ loader: String) -> Bool {
        guard documents.contains(loader), let current = documents.last else { return false }
        return loaded.contains(current)
    }

    /// An exception in one text: message, stack and place.
    static func describe(exception details: JSONValue) -> String {
        var text = details["text"].string ?? "exception"
        let thrown = details["exception"]
        if let value = thrown["description"].string ?? thrown["value"].string {
            // The text of a rejection repeats the message, with which the description starts.
            let rejection = "Uncaught (in promise)"
            text = (text.hasPrefix(rejection) ? rejection : text) + " " + value
        }
        return text + place(details["url"], line: details["lineNumber"])
    }

    private static func consoleError(_ details: JSONValue) -> String {
        let words = (details["args"].array ?? []).map { argument in
            switch argument["value"] {
            case .string(let text): text
            case .number(let number): argument["description"].string ?? "\(number)"
            case .bool(let value): "\(value)"
            default:
                ["description", "subtype", "type"].compactMap { argument[$0].string }.first ?? ""
            }
        }
        let frame = details["stackTrace"]["callFrames"][0]
        let place = place(frame["url"], line: frame["lineNumber"])
        return "console.\(details["type"].string ?? ""): " + words.joined(separator: " ") + place
    }

    private static func logError(_ entry: JSONValue) -> String {
        let source = entry["source"].string ?? "log"
        let place = place(entry["url"], line: entry["lineNumber"])
        return "\(source): \(entry["text"].string ?? "")" + place
    }

    private static func place(_ url: JSONValue, line: JSONValue) -> String {
        guard let url = url.string, !url.isEmpty else { return "" }
        let short = url.hasPrefix("data:") && url.count > 60 ? url.prefix(60) + "…" : url[...]
        guard let line = line.integer else { return " (\(short))" }
        return " (\(short):\(line + 1))"
    }
}
