/// The heading under which an A–Z lists a name.
enum IndexLetter: Sendable, Hashable, Comparable {
    /// A name that starts with a digit.
    case digit
    /// `A` to `Z`.
    case letter(Character)
    /// A name that starts with anything else.
    case other

    /// The letter of a name: its first letter or digit of ASCII, whatever stands in front.
    init(of name: String) {
        let first = name.first { $0.isASCII && ($0.isLetter || $0.isNumber) }
        if let first {
            self = first.isNumber ? .digit : .letter(Character(first.uppercased()))
        } else {
            self = .other
        }
    }

    /// What it is called on pages.
    var title: String {
        switch self {
        case .digit: "0–9"
        case .letter(let letter): String(letter)
        case .other: "#"
        }
    }

    /// What it is called in addresses.
    var slug: String {
        switch self {
        case .digit: "0-9"
        case .letter(let letter): letter.lowercased()
        case .other: "other"
        }
    }
}
