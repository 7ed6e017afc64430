/// The words of a code, in letters and digits of ASCII: `rate_limit` and `rateLimit` have two,
/// `NG0203` has one.
///
/// Letters with marks lose them, and a letter of another script is a word of its own with its
/// number, such as `U4E2D`, so that a name can be typed on every keyboard and is the same for every
/// compiler.
///
/// - Parameter code: the code as responses spell it.
/// - Returns: the words in their own case; none where the code has signs alone.
func codeWords(_ code: String) -> [String] {
    var words: [String] = []
    var word: [Unicode.Scalar] = []
    func finish() {
        if !word.isEmpty { words.append(String(String.UnicodeScalarView(word))) }
        word = []
    }
    let letters = code.unicodeScalars.map(asciiForm)
    for (index, form) in letters.enumerated() {
        switch form {
        case .letters(let text):
            let next = index + 1 < letters.count ? letters[index + 1].first : nil
            if startsWord(text.first, after: word.last, before: next) { finish() }
            word += text
        case .number(let text):
            finish()
            words.append(text)
        case .mark: continue
        case .sign: finish()
        }
    }
    finish()
    return words
}

/// Whether a capital starts a word: behind a small letter, or in front of one behind capitals.
private func startsWord(
    _ scalar: Unicode.Scalar?, after last: Unicode.Scalar?, before next: Unicode.Scalar?
) -> Bool {
    guard let scalar, let last, isCapital(scalar) else { return false }
    if isSmall(last) { return true }
    return isCapital(last) && next.map(isSmall) ?? false
}

/// What a character of a code is in ASCII.
private enum ASCIIForm {
    /// Letters or one digit.
    case letters([Unicode.Scalar])
    /// A letter that ASCII has nothing like, as a word.
    case number(String)
    /// It belongs to the letter in front of it.
    case mark
    /// Anything between words.
    case sign

    var first: Unicode.Scalar? {
        if case .letters(let text) = self { text.first } else { nil }
    }
}

private func asciiForm(_ scalar: Unicode.Scalar) -> ASCIIForm {
    if isLetter(scalar) || isDigit(scalar) { return .letters([scalar]) }
    guard !scalar.isASCII else { return .sign }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return .mark
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .decimalNumber, .letterNumber, .otherNumber:
        if let letters = latinLetters(scalar) { return .letters(letters) }
        return .number("U" + String(scalar.value, radix: 16, uppercase: true))
    default: return .sign
    }
}

/// The letters that a letter with marks is made of, by its name, which never changes (Unicode
/// Standard §4.8): `LATIN SMALL LETTER U WITH DIAERESIS`.
private func latinLetters(_ scalar: Unicode.Scalar) -> [Unicode.Scalar]? {
    if scalar == "ß" { return ["s", "s"] }
    let words = (scalar.properties.name ?? "").split(separator: " ")
    guard words.count >= 4, words[0] == "LATIN", words[2] == "LETTER",
        words[3].utf8.count <= 2, words.count == 4 || words[4] == "WITH",
        words[1] == "SMALL" || words[1] == "CAPITAL"
    else { return nil }
    let letters = words[1] == "SMALL" ? words[3].lowercased() : String(words[3])
    return Array(letters.unicodeScalars)
}

/// A letter of ASCII.
func isLetter(_ scalar: Unicode.Scalar) -> Bool { isSmall(scalar) || isCapital(scalar) }

/// A digit of ASCII.
func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

private func isSmall(_ scalar: Unicode.Scalar) -> Bool { ("a"..."z").contains(scalar) }

private func isCapital(_ scalar: Unicode.Scalar) -> Bool { ("A"..."Z").contains(scalar) }
