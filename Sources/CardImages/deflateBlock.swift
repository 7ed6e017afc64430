/// Writes tokens as one block with codes of its own (RFC 1951 §3.2.7).
func writeBlock(of tokens: [DeflateToken], to writer: inout BitWriter) {
    var literals = [Int](repeating: 0, count: 286)
    var distances = [Int](repeating: 0, count: 30)
    literals[endOfBlock] = 1
    for token in tokens {
        if token.distance == 0 {
            literals[Int(token.value)] += 1
        } else {
            literals[lengthCodes[Int(token.value)].symbol] += 1
            distances[distanceCode(Int(token.distance)).symbol] += 1
        }
    }
    // A block names one distance even if it has none.
    if distances.allSatisfy({ $0 == 0 }) { distances[0] = 1 }
    let literalCode = HuffmanCode(counts: literals, limit: 15)
    let distanceTree = HuffmanCode(counts: distances, limit: 15)
    writer.write(0b101, 3)  // the last block; dynamic codes
    writeCodes(literalCode.lengths, distanceTree.lengths, to: &writer)
    for token in tokens {
        if token.distance == 0 {
            literalCode.write(Int(token.value), to: &writer)
            continue
        }
        let length = lengthCodes[Int(token.value)]
        literalCode.write(length.symbol, to: &writer)
        writer.write(length.extra, length.width)
        let distance = distanceCode(Int(token.distance))
        distanceTree.write(distance.symbol, to: &writer)
        writer.write(distance.extra, distance.width)
    }
    literalCode.write(endOfBlock, to: &writer)
}

private let endOfBlock = 256

/// A symbol and the bits behind it.
private struct ExtraBits {
    var symbol: Int
    var extra: UInt32
    var width: Int
}

/// The code of each length from 3 to 258 (RFC 1951 §3.2.5).
private let lengthCodes: [ExtraBits] = (0...258).map { length in
    if length < 3 { return ExtraBits(symbol: 0, extra: 0, width: 0) }
    if length == 258 { return ExtraBits(symbol: 285, extra: 0, width: 0) }
    let code = stepped(length - 3, each: 4)
    return ExtraBits(symbol: 257 + code.symbol, extra: code.extra, width: code.width)
}

private func distanceCode(_ distance: Int) -> ExtraBits { stepped(distance - 1, each: 2) }

/// The steps of a number double in size after each few of them.
private func stepped(_ number: Int, each steps: Int) -> ExtraBits {
    if number < 2 * steps { return ExtraBits(symbol: number, extra: 0, width: 0) }
    let digits = Int.bitWidth - number.leadingZeroBitCount
    let width = digits - (steps == 4 ? 3 : 2)
    let symbol = width * steps + number >> width
    return ExtraBits(
        symbol: symbol, extra: UInt32(number & ((1 << width) - 1)), width: width)
}

/// Writes how many bits each symbol takes, itself compressed.
private func writeCodes(_ literals: [Int], _ distances: [Int], to writer: inout BitWriter) {
    let literals = literals[...max(256, literals.lastIndex { $0 > 0 } ?? 0)]
    let distances = distances[...max(0, distances.lastIndex { $0 > 0 } ?? 0)]
    let lengths = Array(literals) + distances
    let runs = lengthRuns(lengths)
    var counts = [Int](repeating: 0, count: 19)
    for run in runs { counts[run.symbol] += 1 }
    let code = HuffmanCode(counts: counts, limit: 7)
    let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
    let used = max(4, (order.lastIndex { code.lengths[$0] > 0 } ?? 0) + 1)
    writer.write(UInt32(literals.count - 257), 5)
    writer.write(UInt32(distances.count - 1), 5)
    writer.write(UInt32(used - 4), 4)
    for symbol in order.prefix(used) { writer.write(UInt32(code.lengths[symbol]), 3) }
    for run in runs {
        code.write(run.symbol, to: &writer)
        writer.write(run.extra, run.width)
    }
}

/// The lengths, with runs of zeros as one symbol each (17 and 18).
private func lengthRuns(_ lengths: [Int]) -> [ExtraBits] {
    var runs: [ExtraBits] = []
    var index = 0
    while index < lengths.count {
        let zeros = min(138, lengths[index...].prefix { $0 == 0 }.count)
        if zeros >= 11 {
            runs.append(ExtraBits(symbol: 18, extra: UInt32(zeros - 11), width: 7))
        } else if zeros >= 3 {
            runs.append(ExtraBits(symbol: 17, extra: UInt32(zeros - 3), width: 3))
        } else {
            runs.append(ExtraBits(symbol: lengths[index], extra: 0, width: 0))
        }
        index += zeros >= 3 ? zeros : 1
    }
    return runs
}
