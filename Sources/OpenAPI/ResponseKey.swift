/// What an operation's response is for: a key of the Responses Object.
package enum ResponseKey: Hashable, Sendable {
    /// One status: `404`.
    case status(Int)
    /// A class of statuses by its first digit: `4XX`.
    case family(Int)
    /// Everything that no other key is for: `default`.
    case fallback

    /// Reads a key; `nil` for one that is none of the three.
    init?(_ text: String) {
        let bytes = Array(text.utf8)
        let first = Int(bytes.first ?? 0) - 0x30
        if text == "default" {
            self = .fallback
        } else if bytes.count == 3, let status = Int(text), (100...599).contains(status) {
            self = .status(status)
        } else if bytes.count == 3, (1...5).contains(first),
            bytes.dropFirst().allSatisfy({ $0 | 0x20 == UInt8(ascii: "x") })
        {
            self = .family(first)
        } else {
            return nil
        }
    }

    /// Whether responses of errors may come under it.
    var isForErrors: Bool {
        switch self {
        case .status(let status): status >= 400
        case .family(let first): first >= 4
        case .fallback: true
        }
    }

    /// As the document writes it.
    var text: String {
        switch self {
        case .status(let status): String(status)
        case .family(let first): "\(first)XX"
        case .fallback: "default"
        }
    }
}
