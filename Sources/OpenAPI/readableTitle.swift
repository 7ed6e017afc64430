/// A code as words: `rate_limit_exceeded` and `RateLimitExceeded` become "Rate limit exceeded".
func readableTitle(_ code: String) -> String {
    guard code.contains(where: \.isLetter) else { return "Error \(code)" }
    var words: [String] = []
    var word = ""
    var previous: Character = " "
    let isShouted = !code.contains { $0.isLowercase }
    let characters = Array(code)
    for (index, character) in characters.enumerated() {
        guard character.isLetter || character.isNumber else {
            if !word.isEmpty { words.append(word) }
            word = ""
            previous = " "
            continue
        }
        let next = characters.element(at: index + 1)
        let startsWord =
            !isShouted && character.isUppercase
            && (previous.isLowercase || previous.isNumber
                || (previous.isUppercase && next?.isLowercase == true))
        if startsWord, !word.isEmpty {
            words.append(word)
            word = ""
        }
        word.append(character)
        previous = character
    }
    if !word.isEmpty { words.append(word) }
    let lower = words.map { word in
        // Abbreviations in mixed case keep their capitals.
        !isShouted && word.count > 1 && word.allSatisfy(\.isUppercase) ? word : word.lowercased()
    }
    let text = lower.joined(separator: " ")
    return text.prefix(1).uppercased() + text.dropFirst()
}
