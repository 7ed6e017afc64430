/// One request that is to be sent.
struct Question: Sendable {
    enum Method: String, Sendable {
        case head = "HEAD"
        case get = "GET"
    }

    var method: Method
    var address: LinkAddress
}
