/// Counts equal fingerprints in the order of findings.
package struct FingerprintCount {
    private var counts: [Fingerprint: Int] = [:]

    package init() {}

    /// How many equal ones came before.
    package mutating func next(_ fingerprint: Fingerprint) -> Int {
        let count = counts[fingerprint, default: 0]
        counts[fingerprint] = count + 1
        return count
    }
}
