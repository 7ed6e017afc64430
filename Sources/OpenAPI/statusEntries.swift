import Diagnostics
import ErrorCatalog
import Escaping

/// The entries of statuses that a document's operations answer errors with.
func statusEntries(of description: APIDescription, _ unmapped: inout Unmapped) -> [JSON] {
    var uses: [Int: [ResponseUse]] = [:]
    for use in description.errorResponses {
        switch use.response.key {
        case .status(let status): uses[status, default: []].append(use)
        case .family: unmapped.note(.family, at: use.response.range)
        case .fallback: unmapped.note(.fallback, at: use.response.range)
        }
    }
    noteResponsesWithoutCodes(description, &unmapped)
    return uses.keys.sorted().map { status in
        StatusImport(status, uses[status] ?? [], description).entry(&unmapped)
    }
}

/// Each response is counted once, however many operations share it.
private func noteResponsesWithoutCodes(
    _ description: APIDescription, _ unmapped: inout Unmapped
) {
    var seen: Set<Int> = []
    for use in description.errorResponses {
        let response = description.responses[use.response.response]
        guard response.hasBody, response.codes.isEmpty,
            seen.insert(use.response.response).inserted
        else { continue }
        unmapped.note(.withoutCodes, at: use.response.range)
    }
}

/// The entry of one status, from all responses that have it.
private struct StatusImport {
    private let status: Int
    private let uses: [ResponseUse]
    private let description: APIDescription

    init(_ status: Int, _ uses: [ResponseUse], _ description: APIDescription) {
        self.status = status
        self.uses = uses
        self.description = description
    }

    func entry(_ unmapped: inout Unmapped) -> JSON {
        let reason = registeredReasonPhrase(of: status) ?? "Status \(status)"
        return .members([
            "code": .integer(status),
            "reason": .string(reason),
            "description": .string(text(&unmapped)),
            "tags": tags(of: uses.map(\.operation)),
            "endpoints": .strings(endpoints(of: uses.map(\.operation))),
            "headers": headers(&unmapped),
            "example": example.map { exchange($0.example, of: $0.operation) },
        ])
    }

    /// What at least half of the responses say, unless that is only a name for the status.
    private func text(_ unmapped: inout Unmapped) -> String {
        var counts: [String: Int] = [:]
        for use in uses {
            guard let text = description.responses[use.response.response].description else {
                continue
            }
            counts[text, default: 0] += 1
        }
        let most = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
        guard let most, most.value * 2 >= uses.count else { return statusMeaning(status) }
        let (text, isShortened) = inlineMarkdown(most.key)
        // "Unprocessable Entity" and "Bad request" are names, no explanations.
        guard words(text).count > 3 || text.count > 40 else { return statusMeaning(status) }
        if isShortened, let range = uses.first?.response.range {
            unmapped.note(.shortenedText, at: range, detail: String(status))
        }
        return text
    }

    private func words(_ text: String) -> [String] {
        text.lowercased().split { !$0.isLetter }.map(String.init)
    }

    /// The headers of all responses, each once.
    private func headers(_ unmapped: inout Unmapped) -> JSON? {
        var headers: [JSON] = []
        var seen: Set<String> = []
        for number in Set(uses.map(\.response.response)).sorted() {
            for header in description.responses[number].headers
            where seen.insert(header.name.lowercased()).inserted {
                let role = header.description.map { inlineMarkdown($0).text } ?? ""
                headers.append(
                    .members([
                        "name": .string(header.name),
                        "requirement": header.isRequired ? .string("required") : nil,
                        "role": .string(role.isEmpty ? "Comes with the response." : role),
                        "example": header.example.map(JSON.string),
                    ]))
            }
        }
        return headers.isEmpty ? nil : .array(headers)
    }

    /// The first example that shows something.
    private var example: (example: APIResponse.Example, operation: APIOperation)? {
        for use in uses {
            let examples = description.responses[use.response.response].examples
            if let example = examples.first(where: isShowable) { return (example, use.operation) }
        }
        return nil
    }
}

/// The operations in the order of the document, each once.
func endpoints(of operations: [APIOperation]) -> [String] {
    var seen: Set<String> = []
    return operations.map(\.endpoint).filter { seen.insert($0).inserted }
}

/// The tags of the operations, if these belong to few parts of the API.
func tags(of operations: [APIOperation]) -> JSON? {
    var tags: [String] = []
    for tag in operations.flatMap(\.tags) where !tags.contains(tag) {
        guard tags.count < 3 else { return nil }
        tags.append(tag)
    }
    return tags.isEmpty ? nil : .strings(tags)
}
