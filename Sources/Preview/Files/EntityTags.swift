/// The tags of a field such as `If-None-Match`, or `*` for any (RFC 9110 §8.8.3).
///
/// What is written otherwise than the RFC says matches nothing.
struct EntityTags: Sendable, Equatable {
    /// Those with `W/` in front, without it.
    private var weak: [String] = []
    private var strong: [String] = []
    private var isAny = false

    /// Reads a field value.
    init(_ value: String) {
        var rest = value.utf8[...]
        let isBetween = { (byte: UInt8) in [0x20, 0x09, UInt8(ascii: ",")].contains(byte) }
        rest = rest.drop(while: isBetween)
        while !rest.isEmpty {
            let isWeak = rest.starts(with: "W/".utf8)
            if isWeak { rest = rest.dropFirst(2) }
            if rest.first == UInt8(ascii: "*"), !isWeak {
                isAny = true
                rest = rest.dropFirst()
            } else if rest.first == UInt8(ascii: "\""),
                let end = rest.dropFirst().firstIndex(of: UInt8(ascii: "\""))
            {
                let tag = String(decoding: rest[...end], as: UTF8.self)
                if isWeak { weak.append(tag) } else { strong.append(tag) }
                rest = rest[rest.index(after: end)...]
            } else {
                return
            }
            rest = rest.drop(while: isBetween)
        }
    }

    /// Whether one of them is a tag, weak or not (RFC 9110 §8.8.3.2).
    func containWeakly(_ tag: String) -> Bool { containStrongly(tag) || weak.contains(tag) }

    /// Whether one of them is a tag, and none of the two is weak.
    func containStrongly(_ tag: String) -> Bool { isAny || strong.contains(tag) }
}
