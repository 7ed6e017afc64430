/// A page as the search sees it.
package struct SearchDocument: Sendable {
    /// What a page is about.
    package enum Kind: String, Sendable, CaseIterable {
        /// An HTTP status code.
        case status
        /// An error code of the API.
        case error
        /// A list of codes.
        case list
        case article
    }

    package var kind: Kind
    /// Relative to the folder of the index, percent-encoded.
    package var url: String
    /// The code exactly as in the catalog; what a list is called for short, such as `4xx`.
    package var code: String?
    /// The HTTP status, three digits; `nil` for lists and articles.
    package var status: String?
    package var title: String
    /// Other names of the page that are as good as its code.
    package var aliases: [String] = []
    /// How people say the number of its status: "four oh four".
    package var spokenNumbers: [String] = []
    /// The title in the words of the protocol, where it is in another language.
    package var otherTitle: String?
    /// The reason phrase of its status, where no page is there for the status.
    package var reasonPhrase: String?
    /// Words that people search with and the page does not say.
    package var keywords: [String] = []
    /// What people type who don't know the name of the status, from the vocabulary.
    package var symptoms: [String] = []
    /// One or two sentences.
    package var summary: String
    /// Whether others are to come before it.
    package var isDemoted = false
    /// Whether nothing sends the code any more.
    package var isRetired = false
    /// Whether the same request may succeed later; `nil` where nobody said.
    package var isRetryable: Bool?
    /// The headings in the order of the page.
    package var sections: [Section] = []
    /// The texts of the page.
    package var passages: [Passage] = []

    package init(kind: Kind, url: String, title: String, summary: String) {
        self.kind = kind
        self.url = url
        self.title = title
        self.summary = summary
    }

    /// A heading and its place.
    package struct Section: Sendable, Equatable {
        /// The fragment of its URL.
        package var id: String
        package var title: String

        package init(id: String, title: String) {
            self.id = id
            self.title = title
        }
    }

    /// A text under one heading.
    package struct Passage: Sendable, Equatable {
        /// The id of the heading; `nil` above the first one.
        package var section: String?
        package var role: Role
        /// Without markup.
        package var text: String

        package init(section: String?, role: Role, text: String) {
            self.section = section
            self.role = role
            self.text = text
        }
    }

    /// What a text of a page is there for.
    package enum Role: Sendable, Equatable {
        /// Why the error occurs.
        case cause
        /// The API's message, with its pieces between the parameters.
        case message(literals: [String])
        /// The message of an error in a code sample.
        case quotedError
        /// The name of a header field.
        case header
        /// What ``SearchDocument/summary`` says as well.
        case summary
        /// What says how this code differs from others: it is about those as much.
        case comparison
        case prose
    }
}

/// Phrases to be looked for in many pages.
package struct SearchPhrases: Sendable {
    private let keys: [String]

    package init(_ phrases: [String]) {
        keys = phrases.map(nameKey).filter { !$0.isEmpty }
    }

    /// Whether title, summary or a heading of a page has one of them, in any case.
    package func areSaid(by document: SearchDocument) -> Bool {
        if keys.isEmpty { return false }
        let texts = [document.title, document.summary] + document.sections.map(\.title)
        return texts.map(nameKey).contains { text in keys.contains { isPart($0, of: text) } }
    }
}

/// Whether a text has another in it, character by character.
private func isPart(_ part: String, of text: String) -> Bool {
    // Most are of ASCII, where bytes are characters, and far faster to compare.
    guard part.utf8.allSatisfy({ $0 < 0x80 }) else { return text.contains(part) }
    let (part, bytes) = (Array(part.utf8), Array(text.utf8))
    guard bytes.count >= part.count else { return false }
    return (0...(bytes.count - part.count)).contains { start in
        bytes[start] == part[0] && bytes[start...].starts(with: part)
    }
}
