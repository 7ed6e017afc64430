import Escaping

/// The media types that a client takes, and how much it likes each (RFC 9110 §12.5.1).
///
/// Parameters of a media type other than its weight are passed over, since nothing is offered in
/// two forms that differ in them alone.
struct AcceptField: Sendable {
    private struct MediaRange {
        /// In small letters, with `*` for any.
        var name: String
        /// In thousandths; 0 means "not this".
        var weight: Int

        /// How exactly it names a media type; `nil` where it does not.
        func precision(for mediaType: String) -> Int? {
            if mediaType == name { return 2 }
            if name == "*/*" { return 0 }
            guard name.hasSuffix("/*") else { return nil }
            return mediaType.utf8.starts(with: name.utf8.dropLast()) ? 1 : nil
        }
    }

    private let ranges: [MediaRange]

    /// Reads a field value.
    ///
    /// What is not written as the RFC says is passed over.
    ///
    /// - Parameter value: all lines of the field, joined by commas; `nil` if there is none.
    init(_ value: String?) {
        let bytes = Array((value ?? "").utf8)
        ranges = split(bytes[...], at: UInt8(ascii: ",")).compactMap { element in
            let parts = split(element, at: UInt8(ascii: ";")).map(trimmed)
            guard let name = parts.first.flatMap(rangeName) else { return nil }
            let weights = parts.dropFirst().filter { part in
                part.count >= 2 && (part[part.startIndex] | 0x20) == UInt8(ascii: "q")
                    && part[part.startIndex + 1] == UInt8(ascii: "=")
            }
            guard let text = weights.first else { return MediaRange(name: name, weight: 1000) }
            return weight(text.dropFirst(2)).map { MediaRange(name: name, weight: $0) }
        }
    }

    /// What the client likes best.
    ///
    /// Of those that it likes alike, it is the one that it names most exactly, then the one that it
    /// names first, then the first offer.
    ///
    /// - Parameter offers: media types in small letters, without parameters.
    /// - Returns: the first one if the client says nothing; `nil` if it takes none of them.
    func preferred(among offers: [String]) -> String? {
        guard !ranges.isEmpty else { return offers.first }
        var best: (offer: String, rank: (Int, Int, Int))?
        for offer in offers {
            guard let rank = rank(of: offer) else { continue }
            if let best, best.rank >= rank { continue }
            best = (offer, rank)
        }
        return best?.offer
    }

    /// Weight, precision and place of the range that names a media type most exactly.
    private func rank(of offer: String) -> (Int, Int, Int)? {
        var best: (precision: Int, place: Int)?
        for (place, range) in ranges.enumerated() {
            guard let precision = range.precision(for: offer) else { continue }
            if let best, best.precision >= precision { continue }
            best = (precision, place)
        }
        guard let best, ranges[best.place].weight > 0 else { return nil }
        return (ranges[best.place].weight, best.precision, -best.place)
    }
}

/// A media range in small letters; `nil` for what is none.
private func rangeName(_ bytes: ArraySlice<UInt8>) -> String? {
    let halves = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard halves.count == 2, halves.allSatisfy({ !$0.isEmpty }) else { return nil }
    let isAny = halves.map { $0.elementsEqual("*".utf8) }
    return !isAny[0] || isAny[1] ? String(decoding: bytes, as: UTF8.self).lowercased() : nil
}

/// A weight in thousandths (RFC 9110 §12.4.2).
private func weight(_ bytes: ArraySlice<UInt8>) -> Int? {
    let digits = bytes.dropFirst(2)
    guard let first = bytes.first, digits.count <= 3, digits.allSatisfy(isDigit),
        bytes.count < 2 || bytes[bytes.startIndex + 1] == UInt8(ascii: ".")
    else { return nil }
    let decimals = (digits + Array(repeating: UInt8(ascii: "0"), count: 3)).prefix(3)
        .reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    switch first {
    case UInt8(ascii: "0"): return decimals
    case UInt8(ascii: "1") where decimals == 0: return 1000
    default: return nil
    }
}

/// The parts of a list, separators inside quoted strings left alone (RFC 9110 §5.6.4).
private func split(_ bytes: ArraySlice<UInt8>, at separator: UInt8) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var start = bytes.startIndex
    var isQuoted = false
    var isEscaped = false
    for (place, byte) in zip(bytes.indices, bytes) {
        if byte == separator, !isQuoted {
            parts.append(bytes[start..<place])
            start = place + 1
            continue
        }
        if byte == UInt8(ascii: "\""), !isEscaped { isQuoted.toggle() }
        isEscaped = isQuoted && byte == UInt8(ascii: "\\") && !isEscaped
    }
    return parts + [bytes[start...]]
}
