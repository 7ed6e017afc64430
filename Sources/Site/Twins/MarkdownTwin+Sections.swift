import Diagnostics
import ErrorCatalog
import Escaping
import Theming

extension MarkdownTwin {
    mutating func writeRetry() {
        guard let retry = entry.retry else { return }
        add(.retry)
        blocks.append("**\(plainMarkdown(strings.label(retry.policy)))**")
        var facts: [String] = []
        if let methods = retry.methods {
            facts.append("\(strings[.requests]): \(plainMarkdown(strings.label(methods)))")
        }
        if let delay = retry.delay {
            facts.append("\(strings[.waitGivenBy]): \(codeSpan(delay.value))")
        }
        if let attempts = retry.attempts {
            let most = filled(.atMost, .retryAttempts, String(attempts))
            facts.append("\(strings[.repetitions]): \(plainMarkdown(most))")
        }
        add(list: facts)
        if let note = retry.note { blocks.append(inline(note)) }
    }

    mutating func writeCauses() {
        guard !entry.causes.isEmpty else { return }
        add(.causes)
        for (index, cause) in entry.causes.enumerated() {
            let marker = "\(index + 1). "
            let space = String(repeating: " ", count: marker.count)
            var lines = [marker + inline(cause.cause)]
            if let check = cause.check {
                lines.append("\(space)- \(strings[.check]): \(inline(check))")
            }
            lines += cause.fixes.map { "\(space)- \(strings[.fix]): \(inline($0))" }
            blocks.append(lines.joined(separator: "\n"))
        }
    }

    mutating func writeMessage() {
        guard entry.message != nil || !entry.parameters.isEmpty else { return }
        add(.message)
        if let message = entry.message.map({ MessageTemplate($0.value).text }) {
            blocks.append(
                message.contains("\n") ? codeBlock(message, info: "text") : codeSpan(message))
        }
        guard !entry.parameters.isEmpty else { return }
        let rows = entry.parameters.map { parameter in
            [
                codeSpan(parameter.name.value), parameter.type.rawValue,
                withExample(parameter.description.map(inline), parameter.example?.value),
            ]
        }
        add(table: rows, columns: [strings[.parameter], strings[.type], strings[.description]])
    }

    /// A description and an example of a value behind it.
    private func withExample(_ description: String?, _ example: String?) -> String {
        let shown = example.map { "\(strings[.example]): \(codeSpan($0))" }
        return [description, shown].compactMap(\.self).joined(separator: " ")
    }

    mutating func writeHeaders() {
        guard !entry.headers.isEmpty else { return }
        add(.headers)
        let rows = entry.headers.map { header in
            let place =
                header.direction == .response ? strings[.inTheResponse] : strings[.inTheRequest]
            let example = header.example.map { "\(header.name.value): \($0.value)" }
            return [
                codeSpan(header.name.value), "\(strings.label(header.requirement)) \(place)",
                withExample(inline(header.role), example),
            ]
        }
        add(table: rows, columns: [strings[.header], strings[.use], strings[.role]])
    }

    mutating func writeCodes() {
        guard site.plan.catalog.hasErrors(ofStatus: entry) else { return }
        add(.codes)
        let codes = site.plan.catalog.errors(ofStatus: entry.statusCode)
        add(list: texts.list(ofEntries: codes.prefix(Navigation.errorLimit)))
        guard codes.count > Navigation.errorLimit else { return }
        blocks.append(texts.wayToAllCodes(.allCodesOfStatus, .moreCodes, codes.count))
    }

    mutating func writeEndpoints() {
        guard !entry.endpoints.isEmpty else { return }
        add(.endpoints)
        add(
            list: entry.endpoints.map { endpoint in
                endpoint.method == "*"
                    ? "\(codeSpan(endpoint.path)) \(strings[.withAnyMethod])"
                    : codeSpan(endpoint.text)
            })
    }

    mutating func writeRelated() {
        let related = entry.related.compactMap { related in
            site.plan.catalog[related.code.value].map { (related, $0) }
        }
        guard !related.isEmpty else { return }
        add(.related)
        add(
            list: related.map { related, entry in
                let difference = related.difference.map { ": \(inline($0))" } ?? ""
                let title = plainMarkdown(entry.title.value)
                return "\(link(toCode: entry.code.value)) \(title)\(difference)"
            })
    }

    mutating func writeSpecification() {
        guard let specification = entry.specification else { return }
        add(.specification)
        let title = specification.title(section: strings[.rfcSection])
        blocks.append("[\(plainMarkdown(title))](\(specification.url))")
    }
}
