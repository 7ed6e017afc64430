/// The header field that HTTP gives responses with a status, whatever an API is about: one that RFC
/// 9110 requires, or the one that says how long to wait (RFC 9110 §15.6.4, RFC 6585 §4).
///
/// - Parameter status: the status code.
/// - Returns: its name, and whether every response has it; `nil` for most statuses.
package func usualHeader(ofStatus status: Int) -> (name: String, isRequired: Bool)? {
    if let rule = requiredHeaders[status] { return (rule.name, true) }
    return status == 429 || status == 503 ? ("Retry-After", false) : nil
}
