/// The class of a status code: its first digit (RFC 9110 §15).
package enum StatusClass: Int, Sendable, CaseIterable {
    case informational = 1
    case successful = 2
    case redirection = 3
    case clientError = 4
    case serverError = 5

    /// - Parameter statusCode: any number; one outside 100 to 599 counts as a server error, as
    ///   RFC 9110 §15 tells clients to treat it.
    package init(of statusCode: Int) {
        self = StatusClass(rawValue: statusCode / 100) ?? .serverError
    }

    /// `4xx`.
    package var label: String { "\(rawValue)xx" }

    /// The singular, as in "Client error".
    package var title: String {
        switch self {
        case .informational: "Informational"
        case .successful: "Successful"
        case .redirection: "Redirection"
        case .clientError: "Client error"
        case .serverError: "Server error"
        }
    }
}
