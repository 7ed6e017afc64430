/// The words that a rendered document has besides those of its author: names of links and boxes.
package struct MarkdownLabels: Sendable {
    /// In front of the title of the section that a heading's link leads to.
    package var linkToSection = "Link to section"
    /// In front of the number of a table.
    package var table = "Table"
    /// The part with all footnotes.
    package var footnotes = "Footnotes"
    /// In front of the number of a footnote that a link leads back from.
    package var backToReference = "Back to reference"
    /// The box of a task that is done.
    package var done = "Done"
    /// The box of a task that is open.
    package var toDo = "To do"
    /// The titles of alerts, by the names of their kinds: `note`, `tip`, `important`, `warning` and
    /// `caution`; the name itself stands in for one that is not here.
    package var alerts: [String: String] = [:]

    /// A code block, which the keyboard comes to so that it can be scrolled; `nil` for blocks that
    /// are no stops of the keyboard.
    package var code: String?

    /// The words in English.
    package static let english = MarkdownLabels()

    /// Words in any language.
    package init() {}

    /// The title of an alert.
    func title(of kind: AlertKind) -> String {
        alerts[kind.rawValue] ?? kind.rawValue.prefix(1).uppercased() + kind.rawValue.dropFirst()
    }
}
