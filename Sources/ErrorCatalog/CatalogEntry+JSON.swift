import Diagnostics
package import Escaping

extension ErrorCatalog {
    /// The catalog's groups and entries as its own format writes them, so that reading them gives
    /// the same catalog.
    package var jsonMembers: [JSONMember] {
        let members = JSON.members([
            "typePattern": typePatterns.errors.map { .string($0.value) },
            "statusTypePattern": typePatterns.statuses.map { .string($0.value) },
            "groups": list(groups.map(\.json)),
            "statuses": list(entries.filter { $0.kind == .status }.map(\.json)),
            "errors": list(entries.filter { $0.kind == .error }.map(\.json)),
        ])
        guard case .object(let list) = members else { return [] }
        return list
    }
}

extension CodeGroup {
    /// The group as the catalog's format writes it.
    var json: JSON {
        .members([
            "id": .string(id.value),
            "title": .string(title.value),
            "description": description.map { .string($0.value) },
        ])
    }
}

extension CatalogEntry {
    /// The entry as the catalog's format writes it, the keys in the order of its reference.
    package var json: JSON {
        let head: JSON =
            switch kind {
            case .status:
                .members([
                    "code": .string(code.value),
                    "reason": .string(reasonPhrase ?? title.value),
                    "title": reasonPhrase.map { _ in .string(title.value) },
                    "description": .string(summary.value),
                ])
            case .error:
                .members([
                    "code": .string(code.value),
                    "status": .integer(statusCode),
                    "title": .string(title.value),
                    "summary": .string(summary.value),
                    "message": message.map { .string($0.value) },
                    "parameters": list(parameters.map(\.json)),
                ])
            }
        guard case .object(let first) = head, case .object(let second) = place,
            case .object(let third) = facts
        else { return head }
        return .object(first + second + third)
    }

    private var place: JSON {
        .members([
            "type": type.map { .string($0.value) },
            "slug": wantedSlug.map { .string($0.value) },
            "aliases": list(aliases.map { .string($0.value) }),
            "group": group.map { .string($0.value) },
            "tags": list(tags.map { .string($0.value) }),
            "severity": severity.map { .string($0.rawValue) },
            "actor": actor.map { .string($0.rawValue) },
            "endpoints": list(endpoints.map { .string($0.text) }),
            "since": since.map { .string($0.value) },
            "deprecated": deprecation?.json,
            "removed": removal?.json,
        ])
    }

    private var facts: JSON {
        .members([
            "causes": list(causes.map(\.json)),
            "retry": retry?.json,
            "headers": list(headers.map(\.json)),
            "specification": specification?.json,
            "related": list(related.map(\.json)),
            "keywords": list(keywords.map(JSON.string)),
            "examples": list(examples.map(\.json)),
        ])
    }
}

/// A list; nothing for an empty one.
private func list(_ elements: [JSON]) -> JSON? {
    elements.isEmpty ? nil : .array(elements)
}

extension MessageParameter {
    fileprivate var json: JSON {
        .members([
            "name": .string(name.value),
            "type": .string(type.rawValue),
            "description": description.map { .string($0.value) },
            "example": example.map { .string($0.value) },
        ])
    }
}

extension LifecycleNotice {
    fileprivate var json: JSON {
        .members([
            "since": since.map { .string($0.value) },
            "replacement": replacement.map { .string($0.value) },
            "note": note.map { .string($0.value) },
        ])
    }
}

extension Cause {
    fileprivate var json: JSON {
        .members([
            "cause": .string(cause.value),
            "check": check.map { .string($0.value) },
            "fixes": list(fixes.map { .string($0.value) }),
        ])
    }
}

extension RetryPolicy {
    fileprivate var json: JSON {
        .members([
            "policy": .string(policy.rawValue),
            "methods": methods.map { .string($0.rawValue) },
            "delay": delay.map { .string($0.value) },
            "idempotencyKey": idempotencyKey.map { .string($0.value) },
            "attempts": attempts.map(JSON.integer),
            "note": note.map { .string($0.value) },
        ])
    }
}

extension HeaderField {
    fileprivate var json: JSON {
        .members([
            "name": .string(name.value),
            "in": .string(direction.rawValue),
            "requirement": .string(requirement.rawValue),
            "role": .string(role.value),
            "example": example.map { .string($0.value) },
        ])
    }
}

extension SpecificationReference {
    fileprivate var json: JSON {
        .members(["rfc": .integer(rfc), "section": section.map(JSON.string)])
    }
}

extension RelatedCode {
    fileprivate var json: JSON {
        .members([
            "code": .string(code.value),
            "difference": difference.map { .string($0.value) },
        ])
    }
}
