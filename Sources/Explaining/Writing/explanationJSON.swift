import Diagnostics
import ErrorCatalog
package import Escaping

extension Explanation {
    /// The explanation for programs.
    ///
    /// Version 1 of the format only grows: members may be added, but
    /// none changes its meaning or goes away.
    package func json(in known: KnownCatalog) -> JSON {
        var head: [JSONMember] = [
            JSONMember(key: "version", value: .integer(1)),
            JSONMember(key: "found", value: .bool(isFound)),
        ]
        switch subject {
        case .entry(let entry):
            head += members([
                "kind": .string(entry.kind.rawValue),
                "code": .string(entry.code.value),
                "url": .string(known.url(of: entry)),
                "type": known.catalog.type(of: entry).map(JSON.string),
                "match": match,
                "parameters": values.isEmpty
                    ? nil
                    : .object(values.map { JSONMember(key: $0.name, value: .string($0.value)) }),
                "entry": entry.json,
            ])
        case .status(let status):
            head += members([
                "kind": .string("unlisted-status"),
                "code": .string(String(status)),
                "reason": registeredReasonPhrase(of: status).map(JSON.string),
                "class": .string(StatusClass(of: status).label),
            ])
        case .diagnostic(let page):
            head += members([
                "kind": .string("diagnostic"), "code": .string(page.code),
                "url": known.url(of: page).map(JSON.string), "title": .string(page.title),
                "description": .string(page.description), "markdown": .string(page.markdown),
            ])
        case .nothing: break
        }
        return .object(head + tail(in: known))
    }

    private var match: JSON? {
        reason.map { reason in
            .members([
                "by": .string(reason.way.name),
                "place": reason.place.map(JSON.string),
                "value": .string(String(reason.value.prefix(500))),
                "alias": alias.map(JSON.string),
            ])
        }
    }

    private func tail(in known: KnownCatalog) -> [JSONMember] {
        members([
            "facts": facts.isEmpty
                ? nil
                : .array(
                    facts.map {
                        .members(["kind": .string($0.kind.rawValue), "text": .string($0.text)])
                    }),
            "others": others.isEmpty ? nil : .array(others.map { $0.json(in: known) }),
            "unknownCode": unknownCode.map {
                .members(["value": .string($0.value), "place": $0.place.map(JSON.string)])
            },
            "suggestions": suggestions.isEmpty ? nil : .strings(suggestions),
        ])
    }
}

extension Explanation.Alternative {
    fileprivate func json(in known: KnownCatalog) -> JSON {
        .members([
            "kind": .string(entry.kind.rawValue),
            "code": .string(entry.code.value),
            "title": .string(entry.title.value),
            "url": .string(known.url(of: entry)),
            "by": .string(reason?.way.name ?? "same-status"),
        ])
    }
}

private func members(_ members: KeyValuePairs<String, JSON?>) -> [JSONMember] {
    members.compactMap { member in
        member.value.map { JSONMember(key: member.key, value: $0) }
    }
}
