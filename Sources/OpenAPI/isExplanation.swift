import ErrorCatalog

/// Whether a description says something: "Unprocessable Entity", "Bad request" and "Error" are only
/// names of a status, "Card declined" is not.
///
/// - Parameters:
///   - text: the description, as inline Markdown.
///   - status: the status that it describes.
/// - Returns: whether it may stand in a catalog as it is.
func isExplanation(_ text: String, of status: Int) -> Bool {
    let used = words(text)
    let names = words(registeredReasonPhrase(of: status) ?? "") + (otherNames[status] ?? [])
    guard !used.isEmpty, !Set(used).isSubset(of: names) else { return false }
    if used.count > 3 || text.count > 40 { return true }
    return !Set(used).isSubset(of: fillers.union(names))
}

private func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter }.map(String.init)
}

/// Words of other names that the statuses have, or had in older standards.
private let otherNames: [Int: [String]] = [
    401: ["unauthorised", "unauthenticated"],
    413: ["payload", "request", "entity", "too", "large"],
    414: ["request", "uri", "too", "large", "long"],
    416: ["requested", "range", "not", "satisfiable"],
    422: ["unprocessable", "entity"],
    500: ["internal", "error"],
]

/// Words that say nothing of a status beside its name.
private let fillers: Set<String> = [
    "a", "an", "the", "is", "was", "has", "in", "for", "of", "this", "something", "went", "wrong",
    "error", "errors", "failure", "failed", "response", "request", "result", "resource", "default",
    "generic", "general", "common", "standard", "unexpected", "unknown", "other", "occurred",
    "happened", "api", "http", "status", "code", "client", "server", "side", "internal", "bad",
    "invalid", "input", "validation", "object", "schema", "message", "details", "description",
    "todo", "none",
]
