import Diagnostics
import ErrorCatalog

/// What two entries for one code say differently, in the order of ``FactChange/Field``.
func factChanges(
    from before: CatalogEntry, of old: ErrorCatalog, to after: CatalogEntry, of new: ErrorCatalog
) -> [FactChange] {
    var changes = valueChanges(from: before, of: old, to: after, of: new)
    changes += retryChanges(from: before.retry, to: after.retry)
    changes += parameterChanges(from: before.parameters, to: after.parameters)
    changes += headerChanges(from: before.headers, to: after.headers)
    changes += textChanges(from: before, to: after)
    changes += memberChanges(
        .endpoint, from: before.endpoints.map(\.text), to: after.endpoints.map(\.text))
    changes += memberChanges(
        .alias, from: before.aliases.map(\.value), to: after.aliases.map(\.value))
    return changes
}

/// What programs read in every response.
private func valueChanges(
    from before: CatalogEntry, of old: ErrorCatalog, to after: CatalogEntry, of new: ErrorCatalog
) -> [FactChange] {
    [
        difference(
            .kind, before.kind.name, after.kind.name, reason: "it stands for something else now"),
        difference(
            .status, String(before.statusCode), String(after.statusCode),
            reason: "clients that look at the status take another path"),
        difference(
            .type, old.type(of: before), new.type(of: after),
            reason: "clients that compare 'type' no longer recognize it"),
    ].compactMap(\.self)
}

private func textChanges(from before: CatalogEntry, to after: CatalogEntry) -> [FactChange] {
    let isReworded = before.summary.value != after.summary.value
    return [
        difference(.title, before.title.value, after.title.value),
        isReworded ? FactChange(.summary) : nil,
        difference(.message, before.message?.value, after.message?.value),
        difference(.severity, before.severity?.rawValue, after.severity?.rawValue),
        difference(.actor, before.actor?.rawValue, after.actor?.rawValue),
    ].compactMap(\.self)
}

extension CatalogEntry.Kind {
    fileprivate var name: String {
        switch self {
        case .status: "status code"
        case .error: "error code"
        }
    }
}

/// A change of a value.
///
/// - Parameters:
///   - field: what the value says.
///   - before: the value as it was.
///   - after: the value as it is.
///   - reason: why it breaks clients that there is another value, or none any more. A value where
///     nothing was said before breaks nobody.
/// - Returns: the change; `nil` where the value is the same.
func difference(
    _ field: FactChange.Field, _ before: String?, _ after: String?, reason: String? = nil
) -> FactChange? {
    guard before != after else { return nil }
    return FactChange(field, from: before, to: after, reason: before == nil ? nil : reason)
}

/// What is in one list and not in the other, in byte order: first what is gone.
private func memberChanges(
    _ field: FactChange.Field, from before: [String], to after: [String]
) -> [FactChange] {
    let (old, new) = (Set(before), Set(after))
    return old.subtracting(new).sorted().map { FactChange(field, from: $0) }
        + new.subtracting(old).sorted().map { FactChange(field, to: $0) }
}
