import ErrorCatalog
import Escaping
import ProblemDetails

/// An answer of `_try/` before it is known in which form the client takes it.
struct TryAnswer: Sendable {
    enum Content: Sendable {
        /// A problem document, in any form that the client takes.
        case problem(JSON)
        /// Bytes as they are.
        case fixed([UInt8], mediaType: String)
        case none
    }

    var status: Int
    /// In the order to send them in; `Content-Type` is among them only if the catalog says it.
    var headers: [ProblemHeader] = []
    var content: Content
    /// The address of the page about it.
    var page: String?
}

extension TryAnswer {
    /// The response of an error.
    init(_ example: ExampleResponse) {
        status = example.statusCode
        headers = example.headers.filter { !ofTransport.contains($0.name.lowercased()) }
        switch example.content {
        case .problem(let document): content = .problem(document)
        case .documented(let body):
            content =
                switch body.content {
                case .text(let text):
                    .fixed(Array(text.utf8), mediaType: "text/plain; charset=utf-8")
                case .json(let value): .fixed(jsonText(value), mediaType: "application/json")
                }
        case .none: content = .none
        }
        if !hasContent(status) { content = .none }
    }

    /// What a request gets that does not fail.
    ///
    /// - Parameters:
    ///   - status: the status, from 200 to 399.
    ///   - attempt: the number of the request, if requests are counted.
    /// - Returns: an answer with a small JSON object, or without content if the status has none.
    static func success(_ status: Int = 200, attempt: Int? = nil) -> TryAnswer {
        let body = JSON.members([
            "status": .integer(status),
            "title": registeredReasonPhrase(of: status).map(JSON.string),
            "attempt": attempt.map(JSON.integer),
        ])
        // 205 has content by its grammar, but must not (RFC 9110 §15.3.6).
        let isEmpty = !hasContent(status) || status == 205
        return TryAnswer(
            status: status,
            content: isEmpty
                ? .none : .fixed(jsonText(body), mediaType: "application/json"))
    }

    /// What the preview itself has to object.
    static func refusal(_ refusal: TryRefusal) -> TryAnswer {
        switch refusal {
        case .unknown(_, let nearest):
            ownProblem(
                404, refusal.detail, [JSONMember(key: "nearest", value: .strings(nearest))])
        case .interim: ownProblem(400, refusal.detail)
        }
    }

    /// What is wrong with a query, all at once.
    static func wrong(_ mistakes: [TryMistake]) -> TryAnswer {
        let errors = JSONMember(key: "errors", value: .array(mistakes.map(\.json)))
        let sentence =
            mistakes.count == 1
            ? "A parameter of this try is wrong." : "\(mistakes.count) parameters are wrong."
        return ownProblem(400, sentence, [errors])
    }

    private static func ownProblem(
        _ status: Int, _ detail: String, _ members: [JSONMember] = []
    ) -> TryAnswer {
        let standard = standardDocument(
            type: blankProblemType, title: registeredReasonPhrase(of: status), status: status,
            detail: detail, instance: nil)
        return TryAnswer(
            status: status, content: .problem(.object(standard.members + members)))
    }

    /// Sets a header, in place of those with its name.
    mutating func set(_ name: String, _ value: String) {
        headers.removeAll { $0.name.lowercased() == name.lowercased() }
        headers.append(ProblemHeader(name, value))
    }

    /// Moves a `Retry-After` that is a date as far ahead as it was of the documented response, or a
    /// minute where that had no date: what was documented long ago would ask nobody to wait.
    ///
    /// - Parameters:
    ///   - documented: the date of the documented response.
    ///   - now: seconds since 1970-01-01T00:00:00Z.
    mutating func moveRetryAfter(from documented: HTTPDate?, to now: Int) {
        headers = headers.map { header in
            guard header.name.lowercased() == "retry-after", let date = HTTPDate(header.value)
            else { return header }
            let wait = documented.map { date.secondsSince1970 - $0.secondsSince1970 } ?? 60
            return ProblemHeader(header.name, HTTPDate(secondsSince1970: now + wait).text)
        }
    }
}

/// A document as it is sent: for people to read, too.
func jsonText(_ document: JSON) -> [UInt8] { Array(document.displayText.utf8) + [0x0A] }

/// Fields that say how a message is carried or when it was made, which the server knows better
/// than an example (RFC 9110 §6.6.1, §7.6.1, §8.4, §8.6, RFC 9112 §6.1).
private let ofTransport: Set = [
    "connection", "content-encoding", "content-length", "date", "keep-alive", "trailer",
    "transfer-encoding",
]
