import Diagnostics
import ErrorCatalog

/// Parameters that came, went or changed their type, by name.
func parameterChanges(
    from before: [MessageParameter], to after: [MessageParameter]
) -> [FactChange] {
    let types = { (parameters: [MessageParameter]) in
        Dictionary(parameters.map { ($0.name.value, $0.type.rawValue) }) { first, _ in first }
    }
    let (old, new) = (types(before), types(after))
    return Set(old.keys).union(new.keys).sorted().compactMap { name in
        let reason =
            new[name] == nil
            ? "clients that read it find nothing" : "clients that read it expect another type"
        var change = difference(.parameter, old[name], new[name], reason: reason)
        change?.name = name
        return change
    }
}

/// Headers that came, went or became more or less binding, by name.
func headerChanges(from before: [HeaderField], to after: [HeaderField]) -> [FactChange] {
    let byKey = { (headers: [HeaderField]) in
        Dictionary(headers.map { (HeaderKey($0), $0) }) { first, _ in first }
    }
    let (old, new) = (byKey(before), byKey(after))
    return Set(old.keys).union(new.keys).sorted().compactMap { key in
        headerChange(from: old[key], to: new[key])
    }
}

/// Header names are the same in capital and small letters (RFC 9110 §5.1).
private struct HeaderKey: Hashable, Comparable {
    let name: String
    let direction: String

    init(_ header: HeaderField) {
        name = header.name.value.lowercased()
        direction = header.direction.rawValue
    }

    static func < (left: HeaderKey, right: HeaderKey) -> Bool {
        (left.name, left.direction) < (right.name, right.direction)
    }
}

private func headerChange(from before: HeaderField?, to after: HeaderField?) -> FactChange? {
    guard let header = after ?? before else { return nil }
    let value = { (header: HeaderField) in
        "\(header.requirement.rawValue) in the \(header.direction.rawValue)"
    }
    var change = difference(.header, before.map(value), after.map(value))
    change?.name = header.name.value
    let wasRequired = before?.requirement == .required
    let isRequired = after?.requirement == .required
    switch header.direction {
    case .response where wasRequired && !isRequired:
        change?.reason = "clients can't count on it any more"
    case .request where isRequired && !wasRequired:
        change?.reason = "requests without it fail"
    default: break
    }
    return change
}
