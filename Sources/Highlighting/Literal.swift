/// A delimiter of at most eight ASCII bytes, held without an allocation.
struct Literal: Sendable, Equatable, ExpressibleByStringLiteral {
    /// How many bytes it has.
    let count: Int
    /// The bytes, the first one lowest.
    private let packed: UInt64

    init(_ bytes: some Sequence<UInt8>) {
        var packed: UInt64 = 0
        var count = 0
        for byte in bytes.prefix(8) {
            packed |= UInt64(byte) << (8 * UInt64(count))
            count += 1
        }
        self.packed = packed
        self.count = count
    }

    init(stringLiteral text: String) {
        self.init(text.utf8)
    }

    /// The first byte; 0 if there is none.
    var first: UInt8 { UInt8(truncatingIfNeeded: packed) }

    /// The last byte; 0 if there is none.
    var last: UInt8 { count == 0 ? 0 : self[count - 1] }

    subscript(index: Int) -> UInt8 {
        UInt8(truncatingIfNeeded: packed >> (8 * UInt64(index)))
    }
}
