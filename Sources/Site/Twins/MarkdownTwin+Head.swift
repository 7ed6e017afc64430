import Diagnostics
import ErrorCatalog
import Escaping
import Theming

extension MarkdownTwin {
    /// What programs look for: identifiers, not words of the interface.
    var frontMatter: JSON {
        .members([
            "title": .string("\(entry.code.value) \(entry.title.value)"),
            "code": .string(entry.code.value),
            "kind": .string(entry.kind.rawValue),
            "status": .integer(entry.statusCode),
            "type": site.plan.catalog.type(of: entry).map(JSON.string),
            "url": .string(references.url(ofPath: site.plan.pages[pageID].route.path)),
            "description": site.contents[pageID].description.map(JSON.string),
            "actor": entry.actor.map { .string($0.rawValue) },
            "severity": entry.severity.map { .string($0.rawValue) },
            "since": entry.since.map { .string($0.value) },
            "deprecated": entry.deprecation.map(lifecycle),
            "removed": entry.removal.map(lifecycle),
            "group": entry.group.map { .string($0.value) },
            "tags": list(entry.tags),
            "aliases": list(entry.aliases),
            "retry": entry.retry.map(retryFacts),
        ])
    }

    private func list(_ words: [Located<String>]) -> JSON? {
        words.isEmpty ? nil : .strings(words.map(\.value))
    }

    private func lifecycle(_ notice: LifecycleNotice) -> JSON {
        let facts = JSON.members([
            "since": notice.since.map { .string($0.value) },
            "replacement": notice.replacement.map { .string($0.value) },
        ])
        return facts == .object([]) ? .bool(true) : facts
    }

    private func retryFacts(_ retry: RetryPolicy) -> JSON {
        .members([
            "policy": .string(retry.policy.rawValue),
            "methods": retry.methods.map { .string($0.rawValue) },
            "delay": retry.delay.map { .string($0.value) },
            "attempts": retry.attempts.map(JSON.integer),
        ])
    }

    /// The title, what it means, and the facts below it.
    mutating func writeHead() {
        let code = entry.kind == .status ? entry.code.value : codeSpan(entry.code.value)
        blocks.append("# \(code) \(plainMarkdown(entry.title.value))")
        blocks.append(inline(entry.summary))
        var facts: [String] = []
        let fact = { [strings] (label: InterfaceText, value: String) in
            "\(plainMarkdown(strings[label])): \(value)"
        }
        if entry.kind == .status {
            facts.append(plainMarkdown(strings.title(entry.statusClass)))
        } else {
            let phrase = site.plan.reasonPhrase(of: entry.statusCode)
            let status = ["\(entry.statusCode)", phrase].compactMap(\.self).joined(separator: " ")
            let words = plainMarkdown(status)
            let url = references.url(ofCode: "\(entry.statusCode)")
            facts.append(
                "\(plainMarkdown(strings[.sentWith])) \(url.map { "[\(words)](\($0))" } ?? words)")
        }
        if let actor = entry.actor {
            facts.append(fact(.whoHasToAct, "**\(plainMarkdown(strings.label(actor)))**"))
        }
        if let severity = entry.severity {
            facts.append(fact(.severity, plainMarkdown(strings.label(severity))))
        }
        if let since = entry.since {
            facts.append(plainMarkdown(filled(.sinceVersion, .since, since.value)))
        }
        if let group = entry.group.flatMap({ site.plan.catalog.group($0.value) }) {
            let url = references.url(ofPath: CodeList.route(of: .group(group.id.value)).path)
            facts.append(fact(.group, "[\(plainMarkdown(group.title.value))](\(url))"))
        }
        let words = { (words: [String]) in words.joined(separator: ", ") }
        if !entry.tags.isEmpty {
            facts.append(fact(.tags, words(entry.tags.map { plainMarkdown($0.value) })))
        }
        if !entry.aliases.isEmpty {
            facts.append(fact(.alsoCalled, words(entry.aliases.map { codeSpan($0.value) })))
        }
        if let type = site.plan.catalog.type(of: entry) {
            facts.append(fact(.problemType, codeSpan(type)))
        }
        add(list: facts)
    }

    /// A text of the interface with the one value that it has a place for.
    func filled(_ text: InterfaceText, _ key: ViewKey, _ value: String) -> String {
        strings[text].replacing("{\(key.name)}", with: value)
    }

    /// That the code is no longer sent, or should not be relied on.
    mutating func writeNotice(_ notice: LifecycleNotice?, isRemoval: Bool) {
        guard let notice else { return }
        let since = notice.since.map { since in
            isRemoval
                ? filled(.removedSince, .removedSince, since.value)
                : filled(.deprecatedSince, .deprecatedSince, since.value)
        }
        var text =
            "**\(plainMarkdown(since ?? strings[isRemoval ? .removedNow : .deprecatedNow]))**"
        if isRemoval { text += " " + plainMarkdown(strings[.noLongerSent]) }
        if let code = notice.replacement {
            text += " \(plainMarkdown(strings[.useInstead])) \(link(toCode: code.value))"
        }
        blocks.append("> \(text)" + (notice.note.map { "\n>\n> \(inline($0))" } ?? ""))
    }
}
