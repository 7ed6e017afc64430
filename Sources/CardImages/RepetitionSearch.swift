/// A byte, or a stretch that stood before (RFC 1951 §2).
struct DeflateToken {
    /// The byte, or how long the stretch is: 3 to 258.
    var value: UInt16
    /// How far back the stretch is; 0 for a byte.
    var distance: UInt16
}

/// Finds what repeats in a picture of few colours.
///
/// Such a picture repeats the pixel at the left, the row above, or a letter further left. Those
/// three places are all that is looked at, and what was never drawn on is not looked at at all.
struct RepetitionSearch {
    private(set) var tokens: [DeflateToken] = []
    private(set) var checksum = Adler32()
    private let pitch: Int
    private var index = 0
    /// Where four bytes with a hash stood last.
    private var places = [Int](repeating: 0, count: 1 << 12)

    init(pitch: Int) {
        self.pitch = pitch
        tokens.reserveCapacity(1 << 14)
    }

    /// Goes on over bytes that are known to be 0.
    mutating func takeZeros(of data: [UInt8], upTo end: Int) {
        if index == 0 || data[index - 1] != 0, index < end { takeByte(0) }
        while index < end {
            let length = min(258, end - index)
            if length < 3 {
                takeByte(0)
            } else {
                tokens.append(DeflateToken(value: UInt16(length), distance: 1))
                checksum.add(0, times: length)
                index += length
            }
        }
    }

    /// Goes on over bytes of any value.
    mutating func take(_ data: [UInt8], upTo end: Int) {
        var pending = longest(data, upTo: end)
        while index < end {
            if pending.length < 3 {
                takeByte(data[index])
                pending = longest(data, upTo: end)
                continue
            }
            // Perhaps a longer stretch starts one byte later.
            if pending.length < 24, index + 1 < end {
                index += 1
                let later = longest(data, upTo: end)
                index -= 1
                if later.gain > pending.gain + 5 {
                    takeByte(data[index])
                    pending = later
                    continue
                }
            }
            tokens.append(
                DeflateToken(value: UInt16(pending.length), distance: UInt16(pending.distance)))
            let next = index + pending.length
            if pending.distance == 1 {
                checksum.add(data[index], times: pending.length)
            } else {
                for byte in data[index..<next] { checksum.add(byte) }
            }
            index = next
            pending = longest(data, upTo: end)
        }
    }

    /// A stretch that stood before.
    private struct Repetition {
        var length = 0
        var distance = 1
        /// About how many bits it saves.
        var gain = 0
    }

    /// What is best to repeat at the current place.
    private mutating func longest(_ data: [UInt8], upTo end: Int) -> Repetition {
        guard index < end else { return Repetition() }
        let limit = min(end, index + 258)
        var best = Repetition()
        func look(_ distance: Int, cost: Int) {
            let length = repeated(data, distance: distance, limit)
            let gain = length * 5 - cost
            if length >= 3, gain > best.gain {
                best = Repetition(length: length, distance: distance, gain: gain)
            }
        }
        look(1, cost: 6)
        if best.length >= 24 { return best }
        look(pitch, cost: 17)
        if index + 4 <= data.count {
            let slot = slot(of: data)
            let back = index - places[slot]
            places[slot] = index
            if back > 0, back <= 32768 { look(back, cost: 19) }
        }
        return best
    }

    private mutating func takeByte(_ byte: UInt8) {
        tokens.append(DeflateToken(value: UInt16(byte), distance: 0))
        checksum.add(byte)
        index += 1
    }

    private func slot(of data: [UInt8]) -> Int {
        let word =
            UInt32(data[index]) | UInt32(data[index + 1]) << 8 | UInt32(data[index + 2]) << 16
            | UInt32(data[index + 3]) << 24
        return Int((word &* 2_654_435_761) >> 20)
    }

    /// How many bytes are the same as those before them at a distance.
    private func repeated(_ data: [UInt8], distance: Int, _ limit: Int) -> Int {
        guard index >= distance else { return 0 }
        return data.withUnsafeBytes { bytes in
            var end = index
            // Eight at a time: most stretches are long.
            while end + 8 <= limit {
                let here = bytes.loadUnaligned(fromByteOffset: end, as: UInt64.self)
                let there = bytes.loadUnaligned(fromByteOffset: end - distance, as: UInt64.self)
                if here != there { break }
                end += 8
            }
            while end < limit, bytes[end] == bytes[end - distance] { end += 1 }
            return end - index
        }
    }
}
