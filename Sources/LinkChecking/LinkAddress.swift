/// An address that may be asked.
struct LinkAddress: Sendable, Equatable {
    /// The absolute URL without a fragment, in ASCII.
    let text: String
    /// The host in lower case, without the brackets of an IPv6 address.
    let host: String
    /// What follows `#`, or `nil`.
    var fragment: String?

    /// The URL with its fragment.
    var full: String { fragment.map { "\(text)#\($0)" } ?? text }
}
