import Escaping

/// A name and a value of a query.
struct QueryItem: Sendable, Equatable {
    var name: String
    var value: String
}

/// The names and values of a query in their order, as forms write them (URL standard, section 5.1).
///
/// Hummingbird's own reader leaves names and `+` as they are written.
func queryItems(_ query: String?) -> [QueryItem] {
    (query ?? "").split(separator: "&").map { item in
        let pair = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let texts = pair.map { percentDecoded($0.replacing("+", with: " ")) }
        return QueryItem(name: texts[0], value: texts.count > 1 ? texts[1] : "")
    }
}
