/// Numbers for byte strings, from 0 on in the order in which they are first asked for.
struct ByteStringTable {
    /// For each place of the table the number of the string that is there, or -1.
    private var slots = [Int32](repeating: -1, count: 1_024)
    private var hashes: [UInt32] = []
    /// All strings, one behind the other.
    private var bytes: [UInt8] = []
    private var ends: [Int] = []

    /// - Parameter text: a byte string.
    /// - Returns: its number, and whether it was asked for the first time.
    mutating func number(of text: UnsafeBufferPointer<UInt8>) -> (number: Int, isNew: Bool) {
        // FNV-1a; the strings are words of the user's own site.
        var hash: UInt32 = 2_166_136_261
        for byte in text { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
        var slot = Int(hash) & (slots.count - 1)
        while slots[slot] >= 0 {
            let number = Int(slots[slot])
            if hashes[number] == hash, isEqual(number, text) { return (number, false) }
            slot = (slot + 1) & (slots.count - 1)
        }
        let number = ends.count
        slots[slot] = Int32(number)
        hashes.append(hash)
        bytes.append(contentsOf: text)
        ends.append(bytes.count)
        if 2 * ends.count > slots.count { grow() }
        return (number, true)
    }

    private func isEqual(_ number: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = number == 0 ? 0 : ends[number - 1]
        guard ends[number] - start == text.count else { return false }
        for index in 0..<text.count where bytes[start + index] != text[index] { return false }
        return true
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: 4 * slots.count)
        for (number, hash) in hashes.enumerated() {
            var slot = Int(hash) & (slots.count - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(number)
        }
    }
}
