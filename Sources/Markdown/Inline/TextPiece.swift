/// A stretch of a text node that means more than its characters.
struct TextPiece {
    enum Kind {
        /// A URL or mail address; its destination has the prefix in front.
        case autolink(prefix: StaticString)
        case deletionStart
        case deletionEnd
        /// A reference to the footnote with this label.
        case footnote(label: String)
        /// What a name between braces stands for.
        case value(String)
    }

    var kind: Kind
    /// Offsets in the node's literal.
    var range: Range<Int>
}
