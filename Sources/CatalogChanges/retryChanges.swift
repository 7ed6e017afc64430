import Diagnostics
import ErrorCatalog

/// What two entries say differently about repeating the request.
///
/// That a catalog says it for the first time, or no longer, is no change of the API.
func retryChanges(from before: RetryPolicy?, to after: RetryPolicy?) -> [FactChange] {
    let changes = [
        policyChange(from: before?.policy, to: after?.policy),
        methodsChange(from: before?.methods, to: after?.methods),
        delayChange(from: before, to: after),
        keyChange(from: before, to: after),
        difference(
            .attempts, before?.attempts.map { String($0) }, after?.attempts.map { String($0) }),
    ]
    return changes.compactMap(\.self)
}

private func policyChange(
    from before: RetryPolicy.Policy?, to after: RetryPolicy.Policy?
) -> FactChange? {
    var change = difference(.retry, before?.rawValue, after?.rawValue)
    switch (before?.isRetryable, after?.isRetryable) {
    case (true, false): change?.reason = "clients that repeat the request fail again and again"
    case (false, true): change?.reason = "clients that give up lose requests that would succeed"
    default: break
    }
    return change
}

private func methodsChange(
    from before: RetryPolicy.Methods?, to after: RetryPolicy.Methods?
) -> FactChange? {
    var change = difference(.methods, before?.rawValue, after?.rawValue)
    if let before, let after, after.reach < before.reach {
        change?.reason = "clients may repeat requests that are not safe to repeat"
    }
    return change
}

private func delayChange(from before: RetryPolicy?, to after: RetryPolicy?) -> FactChange? {
    let name = before?.delay?.value
    if name?.lowercased() == after?.delay?.value.lowercased() { return nil }
    var change = difference(.delay, name, after?.delay?.value)
    if let name, after?.policy.isRetryable == true {
        change?.reason = "clients that read '\(name)' don't learn how long to wait"
    }
    return change
}

private func keyChange(from before: RetryPolicy?, to after: RetryPolicy?) -> FactChange? {
    let name = before?.idempotencyKey?.value
    let newName = after?.idempotencyKey?.value
    if name?.lowercased() == newName?.lowercased() { return nil }
    let reason = name.map { "clients that send '\($0)' may do the work twice" }
    return difference(.idempotencyKey, name, newName, reason: reason)
}

extension RetryPolicy.Methods {
    /// How many requests may be repeated, as a rank.
    fileprivate var reach: Int {
        switch self {
        case .none: 0
        case .idempotent: 1
        case .any: 2
        }
    }
}
