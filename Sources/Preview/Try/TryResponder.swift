import Diagnostics
import ErrorCatalog
import Escaping
import Foundation
import HTTPTypes
import Hummingbird
import ProblemDetails

/// Answers the requests below `_try/` with the responses of errors, so that clients can be tried
/// without the API.
struct TryResponder: Sendable {
    /// The folder below the site that no site has.
    static let folder = "_try/"

    let catalog: ErrorCatalog
    let attempts: AttemptCounter
    /// Where the preview serves the site, ending in `/`.
    let address: String

    /// Answers a request.
    ///
    /// - Parameters:
    ///   - request: the request, with any method.
    ///   - name: what stands behind the folder: a code, a status, or nothing.
    /// - Returns: the response, with a body also for `HEAD`.
    func respond(to request: Request, trying name: String) async -> Response {
        if isPreflight(request) { return preflightResponse(to: request) }
        let accept = AcceptField(request.headers[.accept])
        let target: TryTarget?
        do {
            target = try self.target(named: name)
        } catch {
            return TryAnswer.refusal(error).response(to: accept)
        }
        var mistakes: [TryMistake] = []
        let options = TryOptions(queryItems(request.uri.query), mistakes: &mistakes)
        let answer =
            target.map { self.answer(for: $0, options, mistakes: &mistakes) }
            ?? answerWithoutCode(options, accept, mistakes: &mistakes)
        guard mistakes.isEmpty else { return TryAnswer.wrong(mistakes).response(to: accept) }
        // Nothing is counted before it is clear that the query is right and the client still there.
        guard let delay = options.delay, delay > .zero else {
            return answer(count(options, name)).response(to: accept)
        }
        guard await isStillThere(request, after: delay) else {
            return .text(.serviceUnavailable, "Nobody waits for this any more.\n")
        }
        var response = answer(count(options, name)).response(to: accept)
        // A connection whose end was watched is read no further.
        response.headers[.connection] = "close"
        return response
    }

    /// What a name behind the folder stands for; `nil` for no name.
    private func target(named name: String) throws(TryRefusal) -> TryTarget? {
        guard !name.isEmpty else { return nil }
        let isFolder = name.hasSuffix("/") && catalog.entry(named: name) == nil
        return try TryTarget(named: isFolder ? String(name.dropLast()) : name, in: catalog)
    }

    /// The answer by the number of the request: one of the codes that have weights, or the list of
    /// all.
    private func answerWithoutCode(
        _ options: TryOptions, _ accept: AcceptField, mistakes: inout [TryMistake]
    ) -> (Int) -> TryAnswer {
        let choice = TryChoice(options.others, in: catalog, mistakes: &mistakes)
        if let example = options.example {
            mistakes.append(
                TryMistake(parameter: example.name, detail: "It needs a code, as in _try/429."))
        }
        guard !options.others.isEmpty else {
            if options.seed != nil { mistakes.append(.seedWithoutWeights) }
            let codes = triedCodes(in: catalog, at: address)
            return { _ in listAnswer(of: codes, to: accept) }
        }
        return { count in
            let number =
                options.seed.map { scattered(seed: $0, count: count) }
                ?? UInt64.random(in: 0...UInt64.max)
            guard options.isFailure(count), let target = choice.target(for: number) else {
                return .success(attempt: options.times == nil ? nil : count)
            }
            return failure(target, .any([:]), options)
        }
    }

    /// The answer of a code by the number of the request.
    private func answer(
        for target: TryTarget, _ options: TryOptions, mistakes: inout [TryMistake]
    ) -> (Int) -> TryAnswer {
        if options.seed != nil { mistakes.append(.seedWithoutWeights) }
        let parameters = target.parameters(from: options.others, mistakes: &mistakes)
        let example = target.example(options.example, besides: parameters, mistakes: &mistakes)
        let kind = example.map(ExampleOf.documented) ?? .any(parameters)
        return { count in
            options.isFailure(count)
                ? failure(target, kind, options) : .success(attempt: count)
        }
    }

    /// Which response of an error is made.
    private enum ExampleOf {
        case documented(Exchange.Response)
        /// With parameters of its message.
        case any([String: String])
    }

    private func failure(
        _ target: TryTarget, _ kind: ExampleOf, _ options: TryOptions
    ) -> TryAnswer {
        let documentation = Documentation(address: address)
        var answer: TryAnswer
        var documented: Exchange.Response?
        switch (target, kind) {
        case (.status(let status), _):
            answer = status < 400 ? success(status) : TryAnswer(ExampleResponse(ofStatus: status))
        case (.entry(let entry), .documented(let response)):
            documented = response
            answer = TryAnswer(ExampleResponse(replaying: response, of: entry))
        case (.entry(let entry), .any(let parameters)):
            documented = parameters.isEmpty ? target.documented.first : nil
            answer = TryAnswer(
                ExampleResponse(of: entry, in: catalog, parameters: parameters))
        }
        answer.moveRetryAfter(from: documented?.date, to: Int(Date().timeIntervalSince1970))
        if let value = options.retryAfter { answer.set("Retry-After", value) }
        answer.page = target.entry.flatMap { documentation.url(of: $0) }
        answer.headers += documentation.links(of: target.entry).map { ProblemHeader("Link", $0) }
        return answer
    }

    /// A status that is no error; a redirect leads to a success.
    private func success(_ status: Int) -> TryAnswer {
        var answer = TryAnswer.success(status)
        if [301, 302, 303, 307, 308].contains(status) {
            answer.set("Location", "\(address)\(TryResponder.folder)200")
        }
        return answer
    }

    /// The number of the request among those with its key.
    private func count(_ options: TryOptions, _ name: String) -> Int {
        guard options.times != nil || options.seed != nil else { return 1 }
        let seed = options.seed.map { "seed \($0) " } ?? ""
        return attempts.next(seed + (options.key.map { "key \($0)" } ?? "path \(name)"))
    }

    /// Waits, without a thread, until the time is over or the client has gone.
    ///
    /// The body is read meanwhile: nobody would see the end of the connection behind it otherwise.
    private func isStillThere(_ request: Request, after delay: Duration) async -> Bool {
        do {
            try await request.body.consumeWithCancellationOnInboundClose { body in
                try await withThrowingTaskGroup { group in
                    group.addTask { for try await _ in body {} }
                    try await Task.sleep(for: delay)
                    group.cancelAll()
                }
            }
            return true
        } catch {
            return false
        }
    }
}

extension TryOptions {
    /// Whether a request fails, by its number.
    fileprivate func isFailure(_ count: Int) -> Bool { times.map { count <= $0 } ?? true }
}

extension TryMistake {
    fileprivate static let seedWithoutWeights = TryMistake(
        parameter: "seed", detail: "It needs weights, as in _try/?429=1&200=9&seed=7.")
}

extension Exchange.Response {
    /// When it was made, as its own field says.
    fileprivate var date: HTTPDate? {
        field(named: "Date").flatMap { HTTPDate($0.value.value) }
    }
}
