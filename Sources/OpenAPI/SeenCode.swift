/// What responses showed of one error code.
struct SeenCode: Sendable {
    /// The code, or the problem type where responses have no code.
    let name: String
    let code: String?
    let type: String?
    var count = 0
    var first: LogPlace
    /// How often and where first with each status.
    var statuses: [Int: ResponseTally.Count] = [:]
    /// The operations that returned it, in the order of the document, each once.
    var operations: [Int] = []
    var facts: [ResponseTally.Fact] = []

    /// The codes of all facts in the order of their first places.
    static func all(_ tally: ResponseTally) -> [SeenCode] {
        var seen: [String: SeenCode] = [:]
        for (fact, count) in tally.facts {
            guard let name = fact.code ?? fact.type else { continue }
            var code =
                seen[name]
                ?? SeenCode(name: name, code: fact.code, type: fact.type, first: count.first)
            code.add(fact, count)
            seen[name] = code
        }
        return seen.values.map { code in
            var code = code
            code.operations = Set(code.facts.compactMap(\.operation)).sorted()
            return code
        }.sorted {
            LogPlace.isBefore($0.first, $1.first)
                || ($0.name < $1.name && !LogPlace.isBefore($1.first, $0.first))
        }
    }

    private mutating func add(_ fact: ResponseTally.Fact, _ count: ResponseTally.Count) {
        self.count += count.number
        facts.append(fact)
        if LogPlace.isBefore(count.first, first) { first = count.first }
        var old = statuses[fact.status] ?? ResponseTally.Count(first: count.first)
        let isEarlier = LogPlace.isBefore(count.first, old.first)
        old = ResponseTally.Count(
            number: old.number + count.number, first: isEarlier ? count.first : old.first)
        statuses[fact.status] = old
    }
}
