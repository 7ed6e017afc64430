import HTTPTypes

/// What the conditions of a request make of its answer (RFC 9110 §13.2.2).
enum Precondition: Sendable, Equatable {
    /// It is answered as if it had none.
    case holds
    /// The client has what it asks for already.
    case notModified
    /// The client wants the answer only of something that is not there any more.
    case fails

    /// Looks at `If-Match` and `If-None-Match`.
    ///
    /// Dates are passed over: nothing that is served from memory has one.
    ///
    /// - Parameters:
    ///   - fields: those of the request.
    ///   - eTag: the tag of what would be sent, with its quotation marks.
    init(_ fields: HTTPFields, eTag: String) {
        if let value = fields[.ifMatch], !EntityTags(value).containStrongly(eTag) {
            self = .fails
        } else if let value = fields[.ifNoneMatch], EntityTags(value).containWeakly(eTag) {
            self = .notModified
        } else {
            self = .holds
        }
    }
}
