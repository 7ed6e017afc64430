import Foundation

/// The way from one link to its verdict: which request follows on which answer.
///
/// It sends nothing itself.
struct Inquiry: Sendable {
    enum Step {
        /// Ask ``Inquiry/question``, not before some time has passed.
        case ask(after: Duration)
        case done(LinkVerdict)
    }

    /// What is to be asked now.
    private(set) var question: Question
    private let options: ExternalLinkChecker.Options
    /// The addresses asked before the present one.
    private var earlier: [String] = []
    /// The end of the permanent redirects that the way began with.
    private var newHome: String?
    private var isOnPermanentWay = true
    private var hasWaited = false

    init(_ address: LinkAddress, options: ExternalLinkChecker.Options) {
        question = Question(method: .head, address: address)
        self.options = options
    }

    /// Takes the answer to ``question``.
    mutating func next(after answer: Answer) -> Step {
        switch answer {
        case .failure(let problem):
            switch problem {
            case .lost, .unreadable: return retryWithGET() ?? done(problem)
            default: return done(problem)
            }
        case .response(let status, let location, let retryAfter):
            if status == 429 || status == 503, let retryAfter, !hasWaited,
                retryAfter <= options.longestRetry
            {
                hasWaited = true
                return .ask(after: retryAfter)
            }
            switch status {
            case 200..<300: return .done(newHome.map { .moved(to: $0) } ?? .alive)
            case 301, 302, 303, 307, 308: return follow(location, status: status)
            // The page is there, but shorter than the byte we asked for.
            case 416 where question.method == .get:
                return .done(newHome.map { .moved(to: $0) } ?? .alive)
            case 401, 429: return done(status)
            default: return retryWithGET() ?? done(status)
            }
        }
    }

    /// Many servers treat `HEAD` badly; only what they say to a browser's `GET` counts.
    private mutating func retryWithGET() -> Step? {
        guard question.method == .head else { return nil }
        question.method = .get
        return .ask(after: .zero)
    }

    private mutating func follow(_ location: String?, status: Int) -> Step {
        let base = URL(string: question.address.text)
        guard let location, let target = URL(string: location, relativeTo: base)?.absoluteString
        else { return done(.unsure("answers \(statusText(status)) without a readable address")) }
        let shown = target.count > 200 ? target.prefix(200) + "…" : target[...]
        guard
            case .address(var address) = readLink(
                target, allowsLocalHosts: options.allowsLocalHosts)
        else { return done(.unsure("redirects to '\(shown)', which is not checked")) }
        guard address.text != question.address.text, !earlier.contains(address.text) else {
            return done(.unsure("redirects in a circle"))
        }
        guard earlier.count < options.redirects else {
            return done(.unsure("redirects more than \(options.redirects) times"))
        }
        address.fragment = address.fragment ?? question.address.fragment
        isOnPermanentWay = isOnPermanentWay && (status == 301 || status == 308)
        if isOnPermanentWay { newHome = address.full }
        earlier.append(question.address.text)
        question = Question(method: .head, address: address)
        return .ask(after: .zero)
    }

    private func done(_ problem: ConnectionProblem) -> Step {
        done(problem.verdict(host: question.address.host, limit: options.requestLimit))
    }

    private func done(_ status: Int) -> Step {
        let reason = "answers \(statusText(status))"
        return done(status == 404 || status == 410 ? .dead(reason) : .unsure(reason))
    }

    /// The verdict, with the address that it is really about.
    private func done(_ verdict: LinkVerdict) -> Step {
        guard !earlier.isEmpty else { return .done(verdict) }
        let place = "redirects to '\(question.address.text)': "
        switch verdict {
        case .dead(let reason): return .done(.dead(place + reason))
        case .unsure(let reason): return .done(.unsure(place + reason))
        case .alive, .moved: return .done(verdict)
        }
    }
}
