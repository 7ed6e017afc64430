/// What a log says of one response.
struct ObservedResponse: Sendable, Equatable {
    var status: Int?
    var method: String?
    /// A path or a URL.
    var target: String?
    var codes: [String] = []
    var types: [String] = []
    /// The status that the body names.
    var bodyStatus: Int?
}
