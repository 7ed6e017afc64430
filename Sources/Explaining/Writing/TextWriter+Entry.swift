import Diagnostics
import ErrorCatalog
import Markdown

extension TextWriter {
    /// All that the catalog knows of an entry below its summary.
    mutating func entry(_ entry: CatalogEntry, values: [MessageValue], in known: KnownCatalog) {
        message(entry, values: values, in: known)
        if let actor = entry.actor {
            heading("Who has to act")
            markdown(actor.label + ".", indentation: 2)
        }
        if let retry = entry.retry { self.retry(retry, in: known) }
        causes(entry.causes, in: known)
        headers(entry.headers, in: known)
        facts(of: entry)
        related(entry.related, in: known)
    }

    private mutating func message(
        _ entry: CatalogEntry, values: [MessageValue], in known: KnownCatalog
    ) {
        guard entry.message != nil || !entry.parameters.isEmpty else { return }
        heading("Message")
        if let message = entry.message {
            paragraph(filled(MessageTemplate(message.value), with: values), indentation: 2)
        }
        for parameter in entry.parameters {
            let value = values.first { $0.name == parameter.name.value }?.value
            let description = parameter.description.map { ": \($0.value)" }
            var line = shortCodeSpan(parameter.name.value)
            if let value { line += " = \(shortCodeSpan(value))" }
            line += description ?? ""
            if value == nil, let example = parameter.example {
                line += description == nil ? ", for example " : " For example "
                line += shortCodeSpan(example.value) + (description == nil ? "" : ".")
            }
            markdown(line, of: known, indentation: 4, marker: "-")
        }
    }

    /// The message with what stands for its parameters; names in braces where that is not known.
    private func filled(_ template: MessageTemplate, with values: [MessageValue]) -> [ReadableSpan]
    {
        template.pieces.map { piece in
            switch piece {
            case .literal(let text): return ReadableSpan(.text, text.replacing("\n", with: " "))
            case .parameter(let name):
                let value = values.first { $0.name == name }?.value
                return ReadableSpan(.strong, value ?? "{\(name)}")
            }
        }
    }

    private mutating func retry(_ retry: RetryPolicy, in known: KnownCatalog) {
        heading("Can I retry?")
        var sentence = retry.policy.verdict
        if let delay = retry.delay { sentence += " that the header `\(delay.value)` names" }
        if let attempts = retry.attempts {
            sentence += ", at most \(attempts) time\(attempts == 1 ? "" : "s")"
        }
        markdown(sentence + ".", indentation: 2)
        if let methods = retry.methods {
            markdown("Methods: \(methods.sentence).", indentation: 2)
        }
        if let key = retry.idempotencyKey {
            markdown("\(retry.policy.keyRule): `\(key.value)`.", indentation: 2)
        }
        if let note = retry.note { markdown(note.value, of: known, indentation: 2) }
    }

    private mutating func causes(_ causes: [Cause], in known: KnownCatalog) {
        guard !causes.isEmpty else { return }
        heading(causes.count == 1 ? "Cause" : "Causes, the likeliest first")
        for (number, cause) in causes.enumerated() {
            let marker = "\(number + 1)."
            let inner = 3 + marker.count
            markdown(cause.cause.value, of: known, indentation: 2, marker: marker)
            if let check = cause.check {
                markdown("**Check:** \(check.value)", of: known, indentation: inner)
            }
            for fix in cause.fixes {
                markdown(fix.value, of: known, indentation: inner, marker: "-")
            }
        }
    }

    private mutating func headers(_ headers: [HeaderField], in known: KnownCatalog) {
        guard !headers.isEmpty else { return }
        heading("Headers")
        for header in headers {
            let kind = "\(header.direction.rawValue), \(header.requirement.rawValue)"
            let example = header.example.map { " For example \(shortCodeSpan($0.value))." } ?? ""
            markdown(
                "\(shortCodeSpan(header.name.value)) (\(kind)): \(header.role.value)\(example)",
                of: known, indentation: 2, marker: "-")
        }
    }

    private mutating func facts(of entry: CatalogEntry) {
        var lines: [String] = []
        if let severity = entry.severity { lines.append("Severity: \(severity.rawValue)") }
        if !entry.endpoints.isEmpty {
            lines.append(
                "Returned by "
                    + entry.endpoints.map { shortCodeSpan($0.text) }.joined(separator: ", "))
        }
        if let since = entry.since { lines.append("Since version \(since.value)") }
        if let specification = entry.specification { lines.append(specification.title()) }
        guard !lines.isEmpty else { return }
        heading("Facts")
        for line in lines { markdown(line, indentation: 2, marker: "-") }
    }

    private mutating func related(_ related: [RelatedCode], in known: KnownCatalog) {
        guard !related.isEmpty else { return }
        heading("Easily mixed up with")
        for other in related {
            let difference = other.difference.map { ": \($0.value)" } ?? ""
            let title = known.catalog[other.code.value].map { " \($0.title.value)" } ?? ""
            markdown(
                shortCodeSpan(other.code.value) + (difference.isEmpty ? title : difference),
                of: known,
                indentation: 2, marker: "-")
        }
    }

    /// A page of one of our own codes.
    mutating func page(_ page: DiagnosticPage) {
        line("\(page.code): \(page.title)", .strong)
        separate()
        for block in readableMarkdown(page.markdown) {
            let indentation = max(0, block.depth - (block.marker == nil ? 0 : 1)) * 2
            let isTight = block.marker != nil && !text.hasSuffix("\n\n") && lastWasItem(block)
            if !isTight { separate() }
            switch block.kind {
            case .heading: heading(block.spans.map(\.text).joined())
            case .code:
                code(block.spans.map(\.text).joined(), indentation: indentation + 4)
            case .paragraph:
                paragraph(block.spans, indentation: indentation, marker: block.marker ?? "")
            }
        }
    }

    /// Items of a list follow each other without an empty line.
    private func lastWasItem(_ block: ReadableBlock) -> Bool {
        let lines = text.split(separator: "\n")
        guard let last = lines.last, let marker = block.marker else { return false }
        let start = last.drop { $0 == " " }
        let isItem = start.hasPrefix("- ") || start.first?.isNumber == true
        return (isItem || last.hasPrefix("  ")) && marker != "1."
    }
}
