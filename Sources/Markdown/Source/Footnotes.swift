import CCMark
import Diagnostics

/// The footnotes of a document.
///
/// libcmark knows none, and takes a short one for a link reference definition. So their lines are
/// taken out of the text before it is parsed, and each becomes a text of its own.
struct Footnotes {
    /// A footnote as it is defined.
    struct Definition {
        var label: String
        /// Where the label stands.
        var place: SourceRange
        var text: MarkdownText
        /// The number of references so far.
        var uses = 0
        /// Its place among the footnotes by their first references, from 1; 0 before the first.
        var number = 0
    }

    private(set) var definitions: [Definition] = []
    private var numbers: [String: Int] = [:]
    /// The labels in the order of their first references: the number of a footnote is its place.
    private(set) var order: [String] = []

    init() {}

    /// The ids that the footnotes of the page use.
    var ids: [String] {
        definitions.indices.flatMap { ["fn\($0 + 1)", "fnref\($0 + 1)"] }
    }

    /// Whether there is a footnote with a label.
    func has(_ label: String) -> Bool { numbers[label] != nil }

    /// The definition with a label.
    subscript(label: String) -> Definition? { numbers[label].map { definitions[$0] } }

    /// Adds a footnote; the first with a label counts.
    mutating func add(_ definition: Definition) {
        if numbers[definition.label] == nil { numbers[definition.label] = definitions.count }
        definitions.append(definition)
    }

    /// Notes a reference.
    ///
    /// - Returns: the footnote's number, and how many references it has now.
    mutating func refer(to label: String) -> (number: Int, use: Int)? {
        guard let index = numbers[label] else { return nil }
        definitions[index].uses += 1
        if definitions[index].uses == 1 {
            order.append(label)
            definitions[index].number = order.count
        }
        return (definitions[index].number, definitions[index].uses)
    }

    /// The footnotes that nothing refers to, and those that a first one hides.
    func problems(in file: SourceFile) -> [Diagnostic] {
        definitions.enumerated().compactMap { index, definition in
            guard definition.place.file.path == file.path else { return nil }
            if let first = numbers[definition.label], first != index {
                return Diagnostic(
                    .shadowedDefinition, "an earlier footnote has the same label",
                    at: definition.place,
                    related: [RelatedPlace("this one counts", at: definitions[first].place)],
                    help: "remove it, or give it a label of its own")
            }
            guard definition.uses == 0 else { return nil }
            return Diagnostic(
                .unusedDefinition, "nothing refers to this footnote", at: definition.place,
                help: "remove it, or refer to it: [^\(definition.label)]")
        }
    }
}
