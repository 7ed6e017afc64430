/// What pages of a result have to be.
package enum SearchFilter: String, Sendable, CaseIterable {
    case class1 = "1xx"
    case class2 = "2xx"
    case class3 = "3xx"
    case class4 = "4xx"
    case class5 = "5xx"
    case status
    case error
    case list
    case article
    /// The same request may succeed later.
    case retryable
    case notRetryable = "not-retryable"

    /// What a page is.
    static func of(_ document: SearchDocument) -> [SearchFilter] {
        var filters = [SearchFilter(rawValue: document.kind.rawValue)].compactMap(\.self)
        if let digit = document.status?.first, let own = SearchFilter(rawValue: "\(digit)xx") {
            filters.append(own)
        }
        if let isRetryable = document.isRetryable {
            filters.append(isRetryable ? .retryable : .notRetryable)
        }
        return filters
    }
}
