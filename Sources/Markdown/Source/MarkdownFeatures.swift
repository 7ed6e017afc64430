import Escaping

/// Which extensions of CommonMark a text may use, so that others cost nothing.
///
/// A text without the bytes that an extension starts with can't use it.
struct MarkdownFeatures: OptionSet {
    let rawValue: Int

    static let tables = MarkdownFeatures(rawValue: 1 << 0)
    static let strikethrough = MarkdownFeatures(rawValue: 1 << 1)
    static let urls = MarkdownFeatures(rawValue: 1 << 2)
    static let webHosts = MarkdownFeatures(rawValue: 1 << 3)
    static let emails = MarkdownFeatures(rawValue: 1 << 4)
    static let values = MarkdownFeatures(rawValue: 1 << 5)
    static let footnotes = MarkdownFeatures(rawValue: 1 << 6)
    static let definitions = MarkdownFeatures(rawValue: 1 << 7)
    /// Backslashes or character references, which take the meaning of what they stand before.
    static let escapes = MarkdownFeatures(rawValue: 1 << 8)
    /// Brackets right behind brackets, as in a reference.
    static let references = MarkdownFeatures(rawValue: 1 << 9)
    static let alerts = MarkdownFeatures(rawValue: 1 << 10)
    static let headingIDs = MarkdownFeatures(rawValue: 1 << 11)
    /// Control characters that HTML has no place for.
    static let controls = MarkdownFeatures(rawValue: 1 << 12)

    /// What may be in text nodes.
    static let inText: MarkdownFeatures = [
        .strikethrough, .urls, .webHosts, .emails, .values, .footnotes, .references,
    ]

    init(rawValue: Int) {
        self.rawValue = rawValue
    }

    /// Finds what a text may have, in one look at its bytes.
    init(of text: UnsafeBufferPointer<UInt8>) {
        var features: MarkdownFeatures = []
        for index in text.indices where isSign[Int(text[index])] {
            let next = index + 1 < text.count ? text[index + 1] : 0
            features.formUnion(MarkdownFeatures(sign: text[index], next: next))
        }
        self = features
    }

    init(of text: MarkdownText) {
        self = text.bytes.withUnsafeBufferPointer {
            MarkdownFeatures(of: UnsafeBufferPointer(rebasing: $0[text.body]))
        }
    }

    /// What a byte may be the start of.
    private init(sign: UInt8, next: UInt8) {
        switch (sign, next) {
        case (UInt8(ascii: "|"), _), (UInt8(ascii: ":"), UInt8(ascii: "-")),
            (UInt8(ascii: "-"), UInt8(ascii: ":")):
            self = .tables
        case (UInt8(ascii: "~"), _): self = .strikethrough
        case (UInt8(ascii: ":"), UInt8(ascii: "/")): self = .urls
        case (UInt8(ascii: "w"), UInt8(ascii: "w")): self = .webHosts
        case (UInt8(ascii: "@"), _): self = .emails
        case (UInt8(ascii: "{"), UInt8(ascii: "{")): self = .values
        case (UInt8(ascii: "{"), UInt8(ascii: "#")): self = .headingIDs
        case (UInt8(ascii: "["), UInt8(ascii: "^")): self = .footnotes
        case (UInt8(ascii: "["), UInt8(ascii: "!")): self = .alerts
        case (UInt8(ascii: "]"), UInt8(ascii: ":")): self = .definitions
        case (UInt8(ascii: "]"), UInt8(ascii: "[")): self = .references
        case (UInt8(ascii: "\\"), _), (UInt8(ascii: "&"), _): self = .escapes
        case (0..<0x20, _): self = .controls
        default: self = []
        }
    }
}

/// The bytes that an extension may start with.
let isSign: [Bool] = (0..<256).map { byte in
    "|:-~w@{[]\\&".utf8.contains(UInt8(byte)) || isControlCharacter(UInt8(byte))
}
