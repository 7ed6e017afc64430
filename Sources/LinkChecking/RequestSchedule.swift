/// Which request is sent when: no host gets too many at once or too many in a row.
struct RequestSchedule {
    typealias Instant = ContinuousClock.Instant

    private struct Host {
        /// Numbers of inquiries, the next one last.
        var waiting: [Int] = []
        var running = 0
        var nextStart: Instant
        var pause: Duration
    }

    private let options: ExternalLinkChecker.Options
    private var hosts: [String: Host] = [:]
    /// The hosts with waiting inquiries, the one whose turn it is first.
    private var turns: [String] = []
    private var running = 0

    init(options: ExternalLinkChecker.Options) {
        self.options = options
    }

    /// Whether nothing is waiting and nothing is on its way.
    var isFinished: Bool { running == 0 && turns.isEmpty }

    /// Makes an inquiry the next one of its host.
    ///
    /// - Parameters:
    ///   - number: the inquiry.
    ///   - host: whom it asks.
    ///   - start: until when the whole host is left in peace.
    mutating func add(_ number: Int, host: String, notBefore start: Instant) {
        var state = hosts[host] ?? Host(nextStart: start, pause: options.pause)
        if state.waiting.isEmpty { turns.append(host) }
        state.waiting.append(number)
        state.nextStart = max(state.nextStart, start)
        hosts[host] = state
    }

    /// Makes a host be asked less often from now on.
    mutating func slowDown(_ host: String) {
        guard let pause = hosts[host]?.pause else { return }
        hosts[host]?.pause = min(pause * 2, max(options.pause, .seconds(5)))
    }

    /// Takes an inquiry that may be sent now.
    mutating func take(at now: Instant) -> Int? {
        guard running < max(1, options.requests) else { return nil }
        for (turn, name) in turns.enumerated() {
            guard var host = hosts[name], isReady(host), host.nextStart <= now,
                let number = host.waiting.popLast()
            else { continue }
            host.running += 1
            host.nextStart = now + host.pause
            running += 1
            turns.remove(at: turn)
            if !host.waiting.isEmpty { turns.append(name) }
            hosts[name] = host
            return number
        }
        return nil
    }

    /// Notes that a request to a host has ended.
    mutating func finish(_ host: String) {
        hosts[host]?.running -= 1
        running -= 1
    }

    /// When ``take(at:)`` has something to give although no request ends before.
    var nextStart: Instant? {
        guard running < max(1, options.requests) else { return nil }
        return turns.compactMap { hosts[$0] }.filter(isReady).map(\.nextStart).min()
    }

    private func isReady(_ host: Host) -> Bool {
        host.running < max(1, options.requestsPerHost)
    }
}
