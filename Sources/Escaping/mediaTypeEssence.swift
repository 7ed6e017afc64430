/// A media type without its parameters, in small letters (RFC 9110 §8.3.1).
///
/// - Parameter value: the value of `Content-Type`, such as `Text/HTML; charset=utf-8`.
/// - Returns: type and subtype, such as `text/html`.
package func mediaTypeEssence(_ value: String) -> String {
    value.prefix { $0 != ";" }.filter { !$0.isWhitespace }.lowercased()
}
