/// The requests of one run: starts them, takes their answers and hears when to stop.
struct CheckRun {
    private enum Event: Sendable {
        case answer(Int, Answer)
        case pauseOver
        case timeOver
    }

    private let options: ExternalLinkChecker.Options
    private let client: WebClient
    private var inquiries: [Inquiry]
    private var schedule: RequestSchedule
    private var verdicts: [LinkVerdict?]
    /// When the earliest sleeping task wakes up.
    private var alarm: RequestSchedule.Instant?

    init(_ addresses: [LinkAddress], client: WebClient, options: ExternalLinkChecker.Options) {
        self.options = options
        self.client = client
        inquiries = addresses.map { Inquiry($0, options: options) }
        schedule = RequestSchedule(options: options)
        verdicts = Array(repeating: nil, count: addresses.count)
        let now = ContinuousClock.now
        // The one added last is the next one of its host.
        for (number, address) in addresses.enumerated().reversed() {
            schedule.add(number, host: address.host, notBefore: now)
        }
    }

    /// The verdicts in the order of the addresses; all are there, whatever stops the run.
    mutating func finish() async -> [LinkVerdict] {
        var rest = LinkVerdict.unsure("not checked: interrupted")
        await withTaskGroup(of: Event.self) { group in
            group.addTask { [limit = options.totalLimit] in
                try? await Task.sleep(for: limit)
                return .timeOver
            }
            while !schedule.isFinished, !Task.isCancelled {
                startRequests(in: &group)
                switch await group.next() {
                case .answer(let number, let answer)?: take(answer, for: number)
                case .pauseOver?: alarm = nil
                case .timeOver?, nil:
                    if Task.isCancelled { break }
                    let limit = seconds(options.totalLimit)
                    rest = .unsure("not checked: the time limit of \(limit) for all links is over")
                    group.cancelAll()
                    return
                }
            }
            group.cancelAll()
        }
        return verdicts.map { $0 ?? rest }
    }

    private mutating func startRequests(in group: inout TaskGroup<Event>) {
        let now = ContinuousClock.now
        while let number = schedule.take(at: now) {
            let question = inquiries[number].question
            group.addTask { [client] in .answer(number, await client.answer(to: question)) }
        }
        guard let next = schedule.nextStart, alarm.map({ next < $0 }) ?? true else { return }
        alarm = next
        group.addTask {
            try? await Task.sleep(until: next, clock: .continuous)
            return .pauseOver
        }
    }

    private mutating func take(_ answer: Answer, for number: Int) {
        let host = inquiries[number].question.address.host
        schedule.finish(host)
        if case .failure(.cancelled) = answer, Task.isCancelled { return }
        if case .response(429, _, _) = answer { schedule.slowDown(host) }
        switch inquiries[number].next(after: answer) {
        case .done(let verdict): verdicts[number] = verdict
        case .ask(let delay):
            let host = inquiries[number].question.address.host
            schedule.add(number, host: host, notBefore: .now + delay)
        }
    }
}
