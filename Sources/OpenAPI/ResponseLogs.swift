package import Diagnostics
import Escaping
import YAMLSource

/// Logs of responses, read line by line; what is kept of them is what they said, not how often.
package struct ResponseLogs: Sendable {
    /// The most bytes of a line; a longer one is reported and passed over.
    package static let lineLimit = 1 << 20
    /// How many lines of a kind of problem are reported one by one.
    private static let reportLimit = 5
    private static let excerptLimit = 160

    private enum Problem: CaseIterable {
        case syntax
        case encoding
        case status
        case statusRange
        case length
    }

    private(set) var tally: ResponseTally
    private var path = ""
    private var line = 0
    /// How many responses the logs before this one had.
    private var responsesBefore = 0
    private var counts: [Problem: Int] = [:]
    /// Where the first of those is that are not reported one by one.
    private var further: [Problem: LogPlace] = [:]
    private var reported: [(place: LogPlace, message: String, help: String)] = []
    private var fileProblems: [Diagnostic] = []

    /// - Parameter description: the document whose operations the requests belong to.
    package init(_ description: APIDescription?) {
        tally = ResponseTally(paths: description.map { PathTable($0.operations) })
    }

    /// Starts another log.
    ///
    /// - Parameter path: as findings show it.
    package mutating func begin(_ path: String) {
        finishFile()
        self.path = path
        line = 0
    }

    /// Reads the next line of the log, without its line end; `isCut` if it was longer than
    /// ``lineLimit``.
    package mutating func read(line bytes: ArraySlice<UInt8>, isCut: Bool = false) {
        line += 1
        let number = line
        var content = bytes
        while let last = content.last, last <= 0x20 { content.removeLast() }
        content = content.drop { $0 <= 0x20 }
        if number == 1, content.starts(with: [0xEF, 0xBB, 0xBF]) { content = content.dropFirst(3) }
        guard !content.isEmpty else { return }
        let path = path
        let place: () -> LogPlace = {
            .line(path, number, Array(content.prefix(ResponseLogs.excerptLimit)))
        }
        if isCut { return report(.length, place) }
        guard String(validating: content, as: UTF8.self) != nil else {
            return report(.encoding, place)
        }
        guard content.first == UInt8(ascii: "{"), let record = jsonValue(Array(content)) else {
            return report(.syntax, place)
        }
        guard let response = LogRecord.response(record) else {
            return report(LogRecord.namesStatus(record) ? .statusRange : .status, place)
        }
        tally.add(response, at: place)
    }

    /// Reads a HAR file (HTTP Archive 1.2).
    package mutating func read(archive file: SourceFile) {
        finishFile()
        var problems: [Diagnostic] = []
        let root = parseJSON(
            YAMLText(wholeFile: file), limits: .foreign, diagnostics: &problems)
        guard let root, let tree = SpecTree(root, limit: 10_000_000) else {
            let place = problems.first?.range ?? .start(of: file)
            let reason = problems.first.map { ": \($0.message)" } ?? ""
            fileProblems.append(
                .invalidResponseLog(
                    "this is not a HAR file" + reason, at: place,
                    help: "export the archive again as HAR 1.2"))
            return
        }
        guard let entries = tree.member(tree.member(.root, "log"), "entries") else {
            fileProblems.append(
                .invalidResponseLog(
                    "this HAR file has no 'log.entries'", at: .start(of: file),
                    help: "export the archive again as HAR 1.2"))
            return
        }
        if tree.elements(entries).isEmpty { fileProblems.append(.emptyLog(file)) }
        for entry in tree.elements(entries) { read(entry, tree) }
    }

    private mutating func read(_ entry: SpecValue, _ tree: SpecTree) {
        let answer = tree.member(entry, "response")
        let request = tree.member(entry, "request")
        var response = ObservedResponse()
        let status = tree.member(answer, "status")
        // Browsers write 0 for requests that got no answer.
        guard let number = tree.text(status).flatMap(LogRecord.number) else {
            return report(.status) { .range(tree.range(entry)) }
        }
        guard let status, number != 0 else { return }
        guard (100...599).contains(number) else {
            return report(.statusRange) { .range(tree.range(status)) }
        }
        response.status = number
        response.method = tree.text(request, "method")
        response.target = tree.text(request, "url")
        let content = tree.member(answer, "content")
        if let text = tree.text(content, "text") {
            let isEncoded = tree.text(content, "encoding")?.lowercased() == "base64"
            let bytes = isEncoded ? decodedBase64(text) : Array(text.utf8)
            if let bytes {
                response.read(
                    body: LogRecord.parsed(.string(String(decoding: bytes, as: UTF8.self))))
            }
        }
        tally.add(response) { .range(tree.range(status)) }
    }

    private mutating func report(_ problem: Problem, _ place: () -> LogPlace) {
        counts[problem, default: 0] += 1
        guard counts[problem, default: 0] <= ResponseLogs.reportLimit else {
            if further[problem] == nil { further[problem] = place() }
            return
        }
        let (message, help) = texts(problem)
        reported.append((place(), message, help))
    }

    private func texts(_ problem: Problem) -> (message: String, help: String) {
        switch problem {
        case .syntax:
            (
                "this line is not a JSON object",
                "write one JSON object on each line, or name a HAR file that ends with '.har'"
            )
        case .status:
            (
                "this record has no HTTP status",
                "write it under 'status' or another of the names that the reference lists"
            )
        case .encoding:
            ("this line is not UTF-8 text", "write the log with the encoding UTF-8")
        case .statusRange:
            (
                "the status of this record is no HTTP status code",
                "write a number from 100 to 599 (RFC 9110, section 15)"
            )
        case .length:
            (
                "this line has more than \(ResponseLogs.lineLimit >> 20) MiB",
                "leave large bodies out of the log"
            )
        }
    }

    /// Says of the file that ends how many more problems it has, or that it has nothing at all.
    private mutating func finishFile() {
        if !path.isEmpty, counts.isEmpty, tally.responses == responsesBefore {
            let file = SourceFile(path: path, bytes: [], base: .workingDirectory)
            fileProblems.append(.emptyLog(file))
        }
        path = ""
        responsesBefore = tally.responses
        for problem in Problem.allCases {
            let rest = counts[problem, default: 0] - ResponseLogs.reportLimit
            guard rest > 0, let place = further[problem] else { continue }
            reported.append(
                (
                    place,
                    "\(rest) more \(rest == 1 ? "record" : "records") of this log "
                        + "\(rest == 1 ? "has" : "have") the same problem: "
                        + texts(problem).message,
                    texts(problem).help
                ))
        }
        counts = [:]
        further = [:]
    }

    /// What can't be read in the logs, once all are read.
    mutating func finish() -> (excerpts: LogExcerpts, diagnostics: [Diagnostic]) {
        finishFile()
        let places =
            tally.facts.values.map(\.first) + tally.contradictions.values.map(\.first)
            + reported.map(\.place) + (tally.strays.map { [$0.count.first] } ?? [])
        let excerpts = LogExcerpts(places)
        let problems = reported.map { problem in
            Diagnostic.invalidResponseLog(
                problem.message, at: excerpts.range(of: problem.place), help: problem.help)
        }
        return (excerpts, fileProblems + problems)
    }
}

extension Diagnostic {
    fileprivate static func emptyLog(_ file: SourceFile) -> Diagnostic {
        .invalidResponseLog(
            "this log has no responses", at: .start(of: file),
            help: "look why nothing was written, or leave the log out")
    }

    fileprivate static func invalidResponseLog(
        _ message: String, at range: SourceRange, help: String
    ) -> Diagnostic {
        Diagnostic(.invalidResponseLog, message, at: range, help: help)
    }
}
