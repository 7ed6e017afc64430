package import Escaping

extension CodeChange {
    /// The change as a history keeps it: `breaking` is the reason, and is absent where there is none.
    var record: JSON {
        .members([
            "code": .string(code),
            "change": .string(kind.rawValue),
            "status": .integer(status),
            "title": .string(title),
            "replacement": replacement.map(JSON.string),
            "breaking": reason.map(JSON.string),
            "details": details.isEmpty ? nil : .array(details.map(\.record)),
        ])
    }

    /// The change as programs read it.
    ///
    /// - Parameter url: where the code's page is, if it has one.
    /// - Returns: the change.
    package func report(url: String? = nil) -> JSON {
        .members([
            "code": .string(code),
            "change": .string(kind.rawValue),
            "breaking": .bool(isBreaking),
            "reasons": reasons.isEmpty ? nil : .strings(reasons),
            "status": .integer(status),
            "title": .string(title),
            "replacement": replacement.map(JSON.string),
            "url": url.map(JSON.string),
            "details": details.isEmpty ? nil : .array(details.map(\.report)),
        ])
    }
}

extension FactChange {
    var record: JSON {
        .members([
            "field": .string(field.rawValue),
            "name": name.map(JSON.string),
            "from": from.map(JSON.string),
            "to": to.map(JSON.string),
            "breaking": reason.map(JSON.string),
        ])
    }

    var report: JSON {
        .members([
            "field": .string(field.rawValue),
            "name": name.map(JSON.string),
            "from": from.map(JSON.string),
            "to": to.map(JSON.string),
            "breaking": .bool(isBreaking),
            "reason": reason.map(JSON.string),
        ])
    }
}
