/// A short hash of some content, so that caches see a change (FNV-1a, 64 bits, in base 36).
///
/// Nothing secret depends on it.
package func contentHash(_ bytes: [UInt8]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return String(hash, radix: 36)
}
