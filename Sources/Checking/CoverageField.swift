import Diagnostics
import ErrorCatalog

/// Something that the page of a code can say; each is counted by itself.
package enum CoverageField: String, Sendable, CaseIterable {
    case causes
    case checks
    case fixes
    case retry
    case actor
    case severity
    case request
    case response
    case headers
    case specification
    case message
    case parameters
    case type
    case endpoints
    case since
    case group
    case related
    case differences
    case keywords
    case text

    /// When a code counts as covered, for people.
    package var summary: String {
        switch self {
        case .causes: "At least one cause."
        case .checks: "Each cause says how to see that it is the one."
        case .fixes: "Each cause has at least one fix."
        case .retry: "The answer to \"Can I retry?\""
        case .actor: "Who has to act."
        case .severity: "How bad it is."
        case .request: "An example of a request."
        case .response: "An example of a response."
        case .headers: "The headers that matter."
        case .specification: "The section of the RFC."
        case .message: "The template of the message."
        case .parameters: "Each parameter of the message has a description."
        case .type: "The URI of the problem type."
        case .endpoints: "The operations that return it."
        case .since: "The version that brought it."
        case .group: "The group that it belongs to."
        case .related: "At least one related code."
        case .differences: "Each related code says how the two differ."
        case .keywords: "Words to search with."
        case .text: "A text of its own below content/errors/."
        }
    }

    /// Whether an entry has it; `nil` where the question makes no sense for the entry.
    ///
    /// - Parameters:
    ///   - entry: an entry of the catalog.
    ///   - catalog: the catalog.
    ///   - hasText: whether there is a Markdown file for the entry.
    /// - Returns: whether it has it.
    func isCovered(_ entry: CatalogEntry, in catalog: ErrorCatalog, hasText: Bool) -> Bool? {
        let isFailure = entry.kind == .error || entry.statusCode >= 400
        let isError = entry.kind == .error
        return switch self {
        case .causes: isFailure ? !entry.causes.isEmpty : nil
        case .checks: entry.causes.isEmpty ? nil : entry.causes.allSatisfy { $0.check != nil }
        case .fixes: entry.causes.isEmpty ? nil : entry.causes.allSatisfy { !$0.fixes.isEmpty }
        case .retry: isFailure ? entry.retry != nil : nil
        case .actor: isFailure ? entry.actor != nil : nil
        case .severity: isFailure ? entry.severity != nil : nil
        case .request: entry.examples.contains { $0.request != nil }
        case .response: entry.examples.contains { $0.response != nil }
        case .headers: hasHeaders(entry) ? !entry.headers.isEmpty : nil
        case .specification: isError ? nil : entry.specification != nil
        case .message: isError ? entry.message != nil : nil
        case .parameters: describesParameters(entry)
        case .type: isError ? catalog.type(of: entry) != nil : nil
        case .endpoints: isError ? !entry.endpoints.isEmpty : nil
        case .since: isError ? entry.since != nil : nil
        case .group: isError && !catalog.groups.isEmpty ? entry.group != nil : nil
        case .related: !entry.related.isEmpty
        case .differences:
            entry.related.isEmpty ? nil : entry.related.allSatisfy { $0.difference != nil }
        case .keywords: !entry.keywords.isEmpty
        case .text: hasText
        }
    }
}

/// Whether header fields belong to the meaning of a status (RFC 9110 §15, RFC 6585), or the entry
/// names one as the wait.
private func hasHeaders(_ entry: CatalogEntry) -> Bool {
    let statuses: Set = [
        101, 201, 206, 301, 302, 303, 304, 307, 308, 401, 405, 407, 413, 416, 426, 429, 503,
    ]
    return entry.retry?.delay != nil
        || (entry.kind == .status && statuses.contains(entry.statusCode))
}

/// Whether each parameter of the message has a description; `nil` where it has none.
private func describesParameters(_ entry: CatalogEntry) -> Bool? {
    let described = Set(
        entry.parameters.filter { $0.description != nil }.map(\.name.value))
    let names =
        (entry.message.map { MessageTemplate($0.value).parameterNames } ?? [])
        + entry.parameters.map(\.name.value)
    return names.isEmpty ? nil : names.allSatisfy(described.contains)
}
