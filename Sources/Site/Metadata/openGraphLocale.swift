/// A language tag as Open Graph writes it, with a territory: `de_DE` for `de`.
///
/// - Returns: `nil` for a language whose territory nobody can tell.
func openGraphLocale(of tag: String) -> String? {
    let parts = tag.split(separator: "-").map(String.init)
    let language = (parts.first ?? "").lowercased()
    let region = parts.dropFirst().first { $0.count == 2 && $0.allSatisfy(\.isLetter) }
    let territory = region?.uppercased() ?? likelyTerritories[language]
    return territory.map { "\(language)_\($0)" }
}

/// Where most people of a language live that no other tag speaks for (Unicode CLDR, likely
/// subtags).
private let likelyTerritories = [
    "ar": "EG", "bg": "BG", "bn": "BD", "bs": "BA", "ca": "ES", "cs": "CZ", "da": "DK", "de": "DE",
    "el": "GR", "en": "US", "es": "ES", "et": "EE", "eu": "ES", "fa": "IR", "fi": "FI", "fr": "FR",
    "ga": "IE", "gl": "ES", "he": "IL", "hi": "IN", "hr": "HR", "hu": "HU", "hy": "AM", "id": "ID",
    "is": "IS", "it": "IT", "ja": "JP", "ka": "GE", "kk": "KZ", "ko": "KR", "lt": "LT", "lv": "LV",
    "mk": "MK", "ms": "MY", "nb": "NO", "nl": "NL", "nn": "NO", "no": "NO", "pl": "PL", "pt": "BR",
    "ro": "RO", "ru": "RU", "sk": "SK", "sl": "SI", "sq": "AL", "sr": "RS", "sv": "SE", "sw": "TZ",
    "ta": "IN", "th": "TH", "tr": "TR", "uk": "UA", "ur": "PK", "uz": "UZ", "vi": "VN", "zh": "CN",
]
