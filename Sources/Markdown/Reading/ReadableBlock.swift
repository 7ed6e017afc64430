/// A block of a text as people read it without a browser, in a terminal or a message.
package struct ReadableBlock: Sendable, Equatable {
    package enum Kind: Sendable, Equatable {
        case heading(level: Int)
        case paragraph
        /// Lines that keep their breaks and their spaces.
        case code
    }

    package var kind: Kind
    package var spans: [ReadableSpan]
    /// How many lists and quotes are around it.
    package var depth: Int
    /// The sign in front of the first block of a list item: `-`, `2.`.
    package var marker: String?
}

/// A stretch of text of one kind.
package struct ReadableSpan: Sendable, Equatable {
    package enum Kind: Sendable, Equatable {
        case text
        case code
        case strong
    }

    package var kind: Kind
    package var text: String

    package init(_ kind: Kind, _ text: String) {
        self.kind = kind
        self.text = text
    }
}
