/// What the HTTP Status Code Registry of IANA says of a status.
package enum StatusRegistration: Sendable, Equatable {
    case registered
    /// Until a draft becomes a standard or ends.
    case temporary
    /// The number is taken and has no use: "(Unused)" (RFC 9110 §15.4.7, §15.5.19).
    case reserved
    /// The registry does not have it.
    case unregistered

    /// - Parameter statusCode: any number.
    package init(of statusCode: Int) {
        switch statusCode {
        case 104: self = .temporary
        case 306, 418: self = .reserved
        default:
            self = registeredReasonPhrase(of: statusCode) == nil ? .unregistered : .registered
        }
    }
}
