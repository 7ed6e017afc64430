import Diagnostics

/// An error code with all responses of a document that it occurs in.
package struct CodeUses: Sendable {
    package var code: APICode
    /// How many responses of each status it occurs in, those that say it exactly and the others.
    package var exactStatuses: [Int: Int] = [:]
    package var listedStatuses: [Int: Int] = [:]
    /// Whether it occurs under `default` or a range, and then in which class.
    package var families: Set<Int> = []
    package var hasFallback = false
    /// The operations whose responses say it exactly, by number, in the order of the document.
    var exactOperations: [Int] = []
    /// Those that may return any code of a list with it.
    var listedOperations: [Int] = []
    /// The responses by number, each with the operation that uses it first.
    var responses: [(response: Int, operation: Int)] = []

    init(_ code: APICode) {
        self.code = code
    }

    /// The statuses that the best evidence names, the most frequent first.
    package var statuses: [Int] {
        if let status = code.status { return [status] }
        let counts = exactStatuses.isEmpty ? listedStatuses : exactStatuses
        return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    }

    /// The operations that the best evidence names.
    package var operations: [Int] {
        exactOperations.isEmpty ? listedOperations : exactOperations
    }

    mutating func add(operation: Int, _ evidence: APICode.Evidence) {
        if evidence == .exact {
            if exactOperations.last != operation { exactOperations.append(operation) }
        } else if listedOperations.last != operation {
            listedOperations.append(operation)
        }
    }

    mutating func add(_ mention: APICode, _ key: ResponseKey, response: Int, operation: Int) {
        code.merge(mention)
        switch key {
        case .status(let status):
            if mention.evidence == .exact {
                exactStatuses[status, default: 0] += 1
            } else {
                listedStatuses[status, default: 0] += 1
            }
        case .family(let first): families.insert(first)
        case .fallback: hasFallback = true
        }
        add(operation: operation, mention.evidence)
        if responses.last?.response != response { responses.append((response, operation)) }
    }
}

extension APIDescription {
    /// All error codes of the document in the order of their first mention.
    package var codeUses: [CodeUses] {
        var uses: [CodeUses] = []
        var indexes: [String: Int] = [:]
        func index(of code: APICode) -> Int {
            if let index = indexes[code.code] { return index }
            indexes[code.code] = uses.count
            uses.append(CodeUses(code))
            return uses.count - 1
        }
        for code in codes { uses[index(of: code)].code.merge(code) }
        for (number, operation) in operations.enumerated() {
            for code in operation.codes {
                let index = index(of: code)
                uses[index].code.merge(code)
                uses[index].add(operation: number, .exact)
            }
            for use in operation.responses {
                for code in responses[use.response].codes {
                    if repeatsStatus(code, use.key) { continue }
                    uses[index(of: code)].add(
                        code, use.key, response: use.response, operation: number)
                }
            }
        }
        return uses
    }

    private func repeatsStatus(_ code: APICode, _ key: ResponseKey) -> Bool {
        switch key {
        case .status(let status): ErrorFields.repeatsStatus(code.code, status)
        default: ErrorFields.repeatsStatus(code.code, nil)
        }
    }
}
