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
    let recorded = description.recorded.statuses
    return Set(uses.keys).union(recorded.keys).sorted().map { status in
        recorded[status]?.json
            ?? StatusImport(status, uses[status] ?? [], description).entry(&unmapped)
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
        let examples = examples
        return .members([
            "code": .integer(status),
            "reason": .string(reason),
            "description": .string(text(&unmapped)),
            "tags": tags(of: uses.map(\.operation)),
            "endpoints": .strings(endpoints(of: uses.map(\.operation))),
            "headers": headers(&unmapped),
            "example": examples.untitled,
            "examples": examples.titled,
        ])
    }

    /// What at least half of the responses say, unless that is only a name for the status.
    private func text(_ unmapped: inout Unmapped) -> String {
        var counts: [String: Int] = [:]
        var places: [(text: String, range: SourceRange)] = []
        var names: [String] = []
        for use in uses {
            guard let text = description.responses[use.response.response].description else {
                continue
            }
            guard isExplanation(inlineMarkdown(text).text, of: status) else {
                names.append(text)
                continue
            }
            if counts[text] == nil { places.append((text, use.response.range)) }
            counts[text, default: 0] += 1
        }
        // Of texts that are equally frequent, the longer one tells more.
        let most = counts.max {
            ($0.value, $0.key.count, $1.key) < ($1.value, $1.key.count, $0.key)
        }
        let chosen = most.flatMap { $0.value * 2 >= uses.count ? $0.key : nil }
        for (text, range) in places where text != chosen {
            unmapped.note(.otherDescription, at: range, detail: detail(text))
        }
        guard let chosen else {
            if places.isEmpty, let place = uses.first?.response.range {
                unmapped.note(.unexplainedStatus, at: place, detail: detail(names.first))
            }
            return statusMeaning(status)
        }
        let (text, isShortened) = inlineMarkdown(chosen)
        if isShortened, let place = places.first(where: { $0.text == chosen }) {
            unmapped.note(.shortenedText, at: place.range, detail: String(status))
        }
        return text
    }

    /// The status with the start of a text that is not taken.
    private func detail(_ text: String?) -> String {
        guard let line = oneLine(text) else { return String(status) }
        let isNumbered = line.hasPrefix("\(status)")
        return (isNumbered ? "" : "\(status): ") + (line.count > 60 ? "\(line.prefix(60))…" : line)
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

    /// One example of any kind, and more without codes: those with codes stand with these.
    private var examples: EntryExamples {
        var examples = EntryExamples()
        let all = uses.lazy.flatMap { use in
            description.responses[use.response.response].examples.map { ($0, use.operation) }
        }
        let first = all.first { example, _ in isShowable(example) }
        if let first { examples.add(first.0, of: first.1) }
        for (example, operation) in all where example.codes.isEmpty {
            examples.add(example, of: operation)
            if examples.isFull { break }
        }
        return examples
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
