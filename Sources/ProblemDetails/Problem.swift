/// An occurrence of an error of the API, to be thrown where it is found.
///
///     throw Problem("quota_exceeded", ["limit": 100], retryAfter: 60)
public struct Problem: Error, Sendable, Hashable {
    /// The code as the catalog has it, or a status: `"quota_exceeded"`, `"404"`.
    public var code: String
    /// The values of the parameters of its message, by name.
    public var parameters: [String: ProblemValue]
    /// What happened this time, for people (RFC 9457 §3.1.4); `nil` for the catalog's message.
    public var detail: String?
    /// A URI for this occurrence, such as `urn:uuid:…` (RFC 9457 §3.1.5).
    public var instance: String?
    /// Header fields of the response, beside those that every problem has.
    public var headers: [ProblemHeader]

    /// - Parameters:
    ///   - code: the code as the catalog has it, or a status.
    ///   - parameters: the values of the parameters of its message.
    ///   - detail: what happened this time, in place of the catalog's message.
    ///   - instance: a URI for this occurrence.
    ///   - retryAfter: the seconds to wait, for `Retry-After` (RFC 9110 §10.2.3).
    ///   - headers: further header fields.
    public init(
        _ code: String, _ parameters: [String: ProblemValue] = [:], detail: String? = nil,
        instance: String? = nil, retryAfter: Int? = nil, headers: [ProblemHeader] = []
    ) {
        self.code = code
        self.parameters = parameters
        self.detail = detail
        self.instance = instance
        let wait = retryAfter.map { [ProblemHeader("Retry-After", String(max(0, $0)))] } ?? []
        self.headers = wait + headers
    }
}
