/// The media types that a client takes, and how much it likes each (RFC 9110 §12.5.1).
///
/// Parameters of a media type other than its weight are passed over, since nothing is offered in
/// two forms that differ in them alone.
struct AcceptField: Sendable {
    private struct MediaRange {
        /// `*` for any.
        var type: String
        var subtype: String
        /// In thousandths; 0 means "not this".
        var weight: Int

        /// How exactly it names a media type; `nil` where it does not.
        func precision(for mediaType: String) -> Int? {
            if mediaType == "\(type)/\(subtype)" { return 2 }
            guard subtype == "*" else { return nil }
            if type == "*" { return 0 }
            return mediaType.hasPrefix("\(type)/") ? 1 : nil
        }
    }

    private let ranges: [MediaRange]

    /// Reads a field value.
    ///
    /// What is not written as the RFC says is passed over.
    ///
    /// - Parameter value: all lines of the field, joined by commas; `nil` if there is none.
    init(_ value: String?) {
        ranges = split(value ?? "", at: ",").compactMap { element in
            let parts = split(element, at: ";").map(trimmed)
            let names = (parts.first ?? "").lowercased()
                .split(separator: "/", omittingEmptySubsequences: false).map(String.init)
            guard names.count == 2, !names.contains(""), names[0] != "*" || names[1] == "*" else {
                return nil
            }
            let weights = parts.dropFirst().filter { $0.lowercased().hasPrefix("q=") }
            guard let text = weights.first else {
                return MediaRange(type: names[0], subtype: names[1], weight: 1000)
            }
            return weight(text.dropFirst(2)).map {
                MediaRange(type: names[0], subtype: names[1], weight: $0)
            }
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

/// A weight in thousandths (RFC 9110 §12.4.2).
private func weight(_ text: some StringProtocol) -> Int? {
    let text = String(text)
    guard text.wholeMatch(of: /0(\.[0-9]{0,3})?|1(\.0{0,3})?/) != nil else { return nil }
    if text.hasPrefix("1") { return 1000 }
    return Int((text.dropFirst(2) + "000").prefix(3))
}

/// The parts of a list, separators inside quoted strings left alone (RFC 9110 §5.6.4).
private func split(_ text: String, at separator: Character) -> [String] {
    var parts = [""]
    var isQuoted = false
    var isEscaped = false
    for character in text {
        if character == separator, !isQuoted {
            parts.append("")
            continue
        }
        if character == "\"", !isEscaped { isQuoted.toggle() }
        isEscaped = isQuoted && character == "\\" && !isEscaped
        parts[parts.count - 1].append(character)
    }
    return parts
}

/// Without the spaces and tabs around it.
private func trimmed(_ text: String) -> String {
    let isSpace = { (character: Character) in character == " " || character == "\t" }
    guard let first = text.firstIndex(where: { !isSpace($0) }),
        let last = text.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(text[first...last])
}
