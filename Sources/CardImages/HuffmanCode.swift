/// A prefix code: the more frequent a symbol, the fewer bits it takes (RFC 1951 §3.2.2).
struct HuffmanCode {
    /// The number of bits of each symbol; 0 for one that does not occur.
    let lengths: [Int]
    /// The bits of each symbol, in the order in which they are written.
    private let bits: [UInt32]

    /// - Parameters:
    ///   - counts: how often each symbol occurs.
    ///   - limit: the most bits that a symbol may take.
    init(counts: [Int], limit: Int) {
        var counts = counts
        var lengths = codeLengths(counts)
        while let longest = lengths.max(), longest > limit {
            // Frequencies closer to each other make a flatter tree; one step is nearly always enough.
            counts = counts.map { $0 == 0 ? 0 : $0 / 4 + 1 }
            lengths = codeLengths(counts)
        }
        self.lengths = lengths
        var next: UInt32 = 0
        var bits = [UInt32](repeating: 0, count: lengths.count)
        for length in 1...limit {
            next <<= 1
            for symbol in lengths.indices where lengths[symbol] == length {
                bits[symbol] = reversed(next, length)
                next += 1
            }
        }
        self.bits = bits
    }

    func write(_ symbol: Int, to writer: inout BitWriter) {
        writer.write(bits[symbol], lengths[symbol])
    }
}

/// The depths of the symbols in the tree that Huffman's method makes.
private func codeLengths(_ counts: [Int]) -> [Int] {
    var lengths = [Int](repeating: 0, count: counts.count)
    var trees = counts.indices.filter { counts[$0] > 0 }
        .map { (count: counts[$0], symbols: [$0]) }
    // A code of one symbol has one bit all the same.
    if trees.count == 1 { lengths[trees[0].symbols[0]] = 1 }
    while trees.count > 1 {
        // The two rarest become one; among equals the order of the symbols decides.
        trees.sort { ($0.count, $0.symbols[0]) > ($1.count, $1.symbols[0]) }
        let (first, second) = (trees.removeLast(), trees.removeLast())
        let symbols = first.symbols + second.symbols
        for symbol in symbols { lengths[symbol] += 1 }
        trees.append((first.count + second.count, symbols))
    }
    return lengths
}

private func reversed(_ bits: UInt32, _ length: Int) -> UInt32 {
    var (rest, result): (UInt32, UInt32) = (bits, 0)
    for _ in 0..<length {
        result = result << 1 | rest & 1
        rest >>= 1
    }
    return result
}
