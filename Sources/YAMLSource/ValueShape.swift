/// What a value may be.
package indirect enum ValueShape: Sendable {
    /// Any scalar, as its characters.
    case text
    /// A text of this form: a regular expression of ECMA-262, anchored by itself.
    case pattern(String)
    /// Three digits from 100 to 599.
    case status
    /// A text that is read as inline Markdown.
    case markdown
    /// A whole number that is not negative.
    case number
    /// The number of a format's version, the only one that can be read.
    case version(Int)
    /// `true` or `false`.
    case flag
    /// One of a fixed set of words.
    case choice([DocumentedWord])
    case list(ValueShape)
    case mapping(MappingShape)
    /// A mapping of names and texts.
    case texts
    /// One of two.
    case either(ValueShape, ValueShape)
    /// Any value.
    case anything

    /// The words of an enumeration.
    package static func choice<Word: DocumentedChoice>(of type: Word.Type) -> ValueShape {
        .choice(Word.allCases.map { DocumentedWord(word: $0.rawValue, summary: $0.summary) })
    }
}

/// A word of a fixed set and what it means.
package struct DocumentedWord: Sendable {
    package let word: String
    /// One sentence of Markdown.
    package let summary: String
}

/// An enumeration whose words people write and look up.
package protocol DocumentedChoice: RawRepresentable<String>, CaseIterable {
    /// What the word means, as a sentence of Markdown.
    var summary: String { get }
}
