/// The text as the font can draw it: white space as single spaces, without signs that the font
/// lacks, such as emoji and invisible ones.
///
/// - Returns: `nil` where nothing is left, or where the text is mostly of another script: a card
///   without a title says more than one of boxes.
func drawableText(_ text: String) -> String? {
    let font = StrokeFont.standard
    var result = ""
    var (letters, unknown) = (0, 0)
    for character in text {
        if character.isWhitespace {
            if !result.isEmpty, result.last != " " { result.append(" ") }
            continue
        }
        let isKnown = font.glyph(character) != nil
        if character.isLetter {
            letters += 1
            if !isKnown { unknown += 1 }
        }
        if isKnown || character.isLetter { result.append(character) }
        // Longer than any card shows; a title may be a whole book.
        if result.utf8.count > 600 { break }
    }
    if result.last == " " { result.removeLast() }
    return result.isEmpty || unknown * 4 > letters ? nil : result
}
