/// The checksum of a stream (RFC 1950 §9).
struct Adler32 {
    private static let modulus: UInt64 = 65521
    private var low: UInt64 = 1
    private var high: UInt64 = 0

    /// The checksum of what was added.
    var value: UInt32 { UInt32(high % Adler32.modulus) << 16 | UInt32(low % Adler32.modulus) }

    /// Adds a byte.
    ///
    /// The sums are taken modulo only where bytes are many: those of a picture fit 64 bits.
    mutating func add(_ byte: UInt8) {
        low &+= UInt64(byte)
        high &+= low
    }

    /// Adds the same byte several times.
    mutating func add(_ byte: UInt8, times count: Int) {
        let (value, count) = (UInt64(byte), UInt64(count))
        high = (high + count * low + value * (count * (count + 1) / 2)) % Adler32.modulus
        low = (low + count * value) % Adler32.modulus
    }
}
