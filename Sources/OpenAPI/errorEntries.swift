import Diagnostics
import ErrorCatalog
import Escaping

/// The entries of the error codes that a document names.
func errorEntries(of description: APIDescription, _ unmapped: inout Unmapped) -> [JSON] {
    noteStatusesAsCodes(description, &unmapped)
    let statuses = statuses(of: description)
    // A catalog has each code once, and the status has its entry already.
    let uses = description.codeUses.filter { !statuses.contains($0.code.code) }
    var types: [String: Int] = [:]
    for use in uses { if let type = use.code.type { types[type, default: 0] += 1 } }
    return uses.map { use in
        description.recorded.errors[use.code.code]?.json
            ?? ErrorImport(use, description, isTypeShared: types[use.code.type ?? ""] ?? 0 > 1)
            .entry(&unmapped)
    }
}

/// The statuses that get entries, as codes.
func statuses(of description: APIDescription) -> Set<String> {
    let statuses = description.errorResponses.compactMap { use in
        if case .status(let status) = use.response.key { String(status) } else { nil }
    }
    return Set(statuses + description.recorded.statuses.keys.map { String($0) })
}

private func noteStatusesAsCodes(_ description: APIDescription, _ unmapped: inout Unmapped) {
    for response in description.responses {
        for code in response.codes where ErrorFields.repeatsStatus(code.code, nil) {
            unmapped.note(.statusAsCode, at: code.range)
        }
    }
}

/// The entry of one error code.
private struct ErrorImport {
    private let uses: CodeUses
    private let description: APIDescription
    private let isTypeShared: Bool

    init(_ uses: CodeUses, _ description: APIDescription, isTypeShared: Bool) {
        self.uses = uses
        self.description = description
        self.isTypeShared = isTypeShared
    }

    func entry(_ unmapped: inout Unmapped) -> JSON {
        let code = uses.code
        let status = status(&unmapped)
        let operations = isEverywhere ? [] : uses.operations.map { description.operations[$0] }
        let endpoints = endpoints(of: operations)
        let examples = examples
        return .members([
            "code": .string(code.code),
            "status": .integer(status),
            "title": .string(plain(code.title) ?? readableTitle(code.code)),
            "summary": .string(summary(status, endpoints, &unmapped)),
            "message": code.message.map(JSON.string),
            "parameters": code.message.flatMap(parameters),
            "type": type(&unmapped).map(JSON.string),
            "tags": tags(of: operations),
            "endpoints": endpoints.isEmpty ? nil : .strings(endpoints),
            "example": examples.untitled,
            "examples": examples.titled,
        ])
    }

    /// Whether it only stands in a list that most operations share, which says nothing of one of
    /// them.
    private var isEverywhere: Bool {
        uses.exactOperations.isEmpty && uses.listedOperations.count > 20
    }

    private func status(_ unmapped: inout Unmapped) -> Int {
        let statuses = uses.statuses
        if let status = statuses.first {
            if statuses.count > 1 {
                if let named = statusNamed(uses.code.code), statuses.contains(named) {
                    return named
                }
                unmapped.note(.severalStatuses, at: uses.code.range, detail: uses.code.code)
            }
            return status
        }
        unmapped.note(.assumedStatus, at: uses.code.range, detail: uses.code.code)
        if let status = statusNamed(uses.code.code) { return status }
        return uses.families == [5] ? 500 : 400
    }

    /// A problem type of its own that a catalog takes.
    private func type(_ unmapped: inout Unmapped) -> String? {
        guard !isTypeShared, let type = uses.code.type else { return nil }
        let range = uses.code.range
        guard problem(ofType: Located(type, at: range))?.severity == .error else { return type }
        unmapped.note(.unusableType, at: range.narrowed(to: type), detail: type)
        return nil
    }

    /// Titles are texts, no Markdown.
    private func plain(_ title: String?) -> String? {
        guard let title = oneLine(title), title.count <= 120, title != uses.code.code else {
            return nil
        }
        // "NotFoundError" is the name of a schema.
        if !title.contains(" ") { return readableTitle(title) }
        return titleOfSentence(title)
    }

    private func summary(
        _ status: Int, _ endpoints: [String], _ unmapped: inout Unmapped
    ) -> String {
        if let text = uses.code.summary {
            let (line, isShortened) = inlineMarkdown(text)
            if isShortened {
                unmapped.note(.shortenedText, at: uses.code.range, detail: uses.code.code)
            }
            if !line.isEmpty { return line }
        }
        unmapped.note(.withoutSummary, at: uses.code.range, detail: uses.code.code)
        guard let first = endpoints.first else {
            return isEverywhere
                ? "Comes with status \(status); any operation may return it."
                : "An error code of the API."
        }
        let rest = endpoints.count - 1
        let others =
            switch rest {
            case 0: ""
            case 1: " and one other operation"
            default: " and \(rest) other operations"
            }
        return "Comes with status \(status) from `\(first)`\(others)."
    }

    private func parameters(of message: String) -> JSON? {
        let names = MessageTemplate(message).parameterNames
        return names.isEmpty ? nil : .array(names.map { .members(["name": .string($0)]) })
    }

    /// The examples that show this code, those that show it alone first.
    private var examples: EntryExamples {
        let all = uses.responses.flatMap { response, operation in
            description.responses[response].examples
                .filter { $0.codes.contains(uses.code.code) }
                .map { ($0, description.operations[operation]) }
        }
        var examples = EntryExamples()
        for isAlone in [true, false] {
            for (example, operation) in all where (example.codes.count == 1) == isAlone {
                examples.add(example, of: operation)
            }
        }
        return examples
    }
}

/// The status whose reason phrase a code spells: `NOT_FOUND`, `not_found_error`,
/// `tooManyRequests`.
private func statusNamed(_ code: String) -> Int? {
    let letters = { (text: String) in text.lowercased().filter(\.isLetter) }
    var wanted = letters(code)
    if wanted.hasSuffix("error"), !wanted.hasSuffix("servererror") { wanted.removeLast(5) }
    return (400...599).first { status in
        registeredReasonPhrase(of: status).map(letters) == wanted
    }
}
