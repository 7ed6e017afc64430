/// Bits, the lowest of a byte first (RFC 1951 §3.1.1).
struct BitWriter {
    private(set) var bytes: [UInt8]
    private var pending: UInt64 = 0
    private var count = 0

    init(bytes: [UInt8] = []) {
        self.bytes = bytes
    }

    /// Adds the lowest bits of a number.
    mutating func write(_ bits: UInt32, _ width: Int) {
        pending |= UInt64(bits) << UInt64(count)
        count += width
        if count >= 32 { flush(bytes: 4) }
    }

    /// Fills up the last byte.
    mutating func finishByte() {
        flush(bytes: (count + 7) / 8)
        count = 0
    }

    private mutating func flush(bytes number: Int) {
        for _ in 0..<number {
            bytes.append(UInt8(truncatingIfNeeded: pending))
            pending >>= 8
            count -= 8
        }
    }
}
