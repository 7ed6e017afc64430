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
        if abbreviations.contains(word.lowercased()) { return word.uppercased() }
        // Others keep their capitals where these tell them apart.
        let keepsCapitals = !isShouted && word.count > 1 && word.allSatisfy(\.isUppercase)
        return keepsCapitals ? word : word.lowercased()
    }
    let text = lower.joined(separator: " ")
    return text.prefix(1).uppercased() + text.dropFirst()
}

/// A sentence as a title: without its full stop, but with the dots of an ellipsis.
package func titleOfSentence(_ text: String) -> String {
    text.hasSuffix(".") && !text.hasSuffix("..") && text.count > 1 ? String(text.dropLast()) : text
}

private let abbreviations: Set<String> = [
    "api", "csv", "cvc", "cvv", "dns", "html", "http", "https", "iban", "id", "ip", "json", "jwt",
    "pdf", "sdk", "sms", "ssl", "tls", "uri", "url", "vat", "xml",
]
