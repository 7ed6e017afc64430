/// A response that tells of a problem (RFC 9457), ready to be sent.
public struct ProblemResponse: Sendable, Hashable {
    /// The status code.
    public let status: Int
    /// The header fields in the order to send them in; `Content-Type` and `Link` are among them.
    public let headers: [ProblemHeader]
    /// The problem document, as UTF-8 JSON.
    public let body: [UInt8]
    /// The names of fields that the catalog requires of every response with the code or its status,
    /// and nobody gave a value for, such as `WWW-Authenticate`: worth a line in the log.
    public let missingHeaders: [String]
}
