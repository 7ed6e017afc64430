/// A text in which messages are looked for.
struct MessageText {
    let bytes: [UInt8]
    /// The member or header that holds it; `nil` for a line of the body.
    let place: String?

    /// Whether other words may stand in front of the message, as in a log.
    var isLine: Bool { place == nil }

    /// What may be or hold a message: the values of members and headers, then the lines.
    static func all(in fields: [PastedField], body: [UInt8]) -> [MessageText] {
        fields.map { MessageText(bytes: Array($0.value.utf8), place: $0.path) }
            + body.split(separator: 0x0A).map { MessageText(bytes: Array($0), place: nil) }
    }
}
