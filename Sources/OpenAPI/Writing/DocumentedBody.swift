import Diagnostics
import ErrorCatalog
import Escaping

/// The body of an example response: its media type, and its value where it is JSON.
struct DocumentedBody {
    /// In small letters, without parameters.
    let mediaType: String
    let value: JSON
    /// Whether it is a problem document (RFC 9457).
    let isProblem: Bool

    /// `nil` where the example has no body.
    init?(_ exchange: Exchange) {
        guard let response = exchange.response, let body = response.body else { return nil }
        switch body.content {
        case .json(let json): value = json
        case .text(let text):
            let isJSON = ["{", "["].contains(text.first { !$0.isWhitespace })
            value = (isJSON ? jsonValue(Array(text.utf8)) : nil) ?? .string(text)
        }
        let written = response.field(named: "Content-Type")?.mediaType
        let isObject = if case .object = value { true } else { false }
        let isShaped = value["title"]?.string != nil && value["status"]?.scalarText != nil
        mediaType =
            written.flatMap { $0.isEmpty ? nil : $0 }
            ?? (value.string != nil
                ? "text/plain" : isShaped ? problemMediaType : "application/json")
        isProblem =
            isObject
            && (mediaType == problemMediaType || (mediaType.contains("json") && isShaped))
    }
}
