import Diagnostics
import Escaping

extension Exchange {
    /// The exchange as the catalog's format writes it.
    var json: JSON {
        .members([
            "title": title.map { .string($0.value) },
            "request": request?.json,
            "response": response?.json,
        ])
    }
}

extension Exchange.Request {
    fileprivate var json: JSON {
        .members([
            "method": .string(method.value),
            "path": .string(path.value),
            "headers": fields(headers),
            "body": body?.json,
        ])
    }
}

extension Exchange.Response {
    fileprivate var json: JSON {
        .members(["headers": fields(headers), "body": body?.json])
    }
}

extension Exchange.Body {
    fileprivate var json: JSON {
        switch content {
        case .text(let text): .string(text)
        case .json(let value): value
        }
    }
}

/// A mapping of header fields; nothing for none.
private func fields(_ fields: [Exchange.Field]) -> JSON? {
    fields.isEmpty
        ? nil
        : .object(
            fields.map { JSONMember(key: $0.name.value, value: .string($0.value.value)) })
}
