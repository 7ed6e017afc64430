import CCMark
import Diagnostics

/// The link reference definitions of a document and which of them its links use.
struct DefinitionUses {
    let all: LinkDefinitions
    private var labels: Set<String> = []
    /// The destinations of references whose label can't be told from the source.
    private var destinations: [String] = []

    /// How many bytes of definitions texts that are parsed on their own may still get: as many as
    /// the document has, so that one long definition can't be repeated without end.
    private var budget: Int

    /// - Parameters:
    ///   - all: the definitions.
    ///   - size: the size of the document in bytes.
    init(_ all: LinkDefinitions, size: Int) {
        self.all = all
        budget = max(100_000, size)
    }

    /// The definitions that a text which is parsed on its own may refer to.
    mutating func used(in text: [UInt8]) -> [LinkDefinition] {
        all.used(in: text).filter { definition in
            guard definition.source.count <= budget else { return false }
            budget -= definition.source.count
            return true
        }
    }

    /// Notes which definition a link or image uses.
    mutating func note(_ node: CMarkNode, _ locator: inout BlockLocator) {
        guard !all.isEmpty, let label = locator.label(of: node) else { return }
        if all[label] != nil {
            labels.insert(label)
        } else {
            destinations.append(String(decoding: node.destination, as: UTF8.self))
        }
    }

    /// The definitions of the document's own file that have no effect.
    func problems(in text: MarkdownText) -> [Diagnostic] {
        all.all.compactMap { definition in
            let range = text.sourceRange(definition.place)
            guard range.file.path == text.file.path, !definition.isComment else { return nil }
            if definition.isShadowed {
                let first = all[definition.label]
                let related = first.map {
                    [RelatedPlace("this one counts", at: text.sourceRange($0.place))]
                }
                return Diagnostic(
                    .shadowedDefinition, "an earlier definition has the same label", at: range,
                    related: related ?? [], help: "remove it, or give it a label of its own")
            }
            let source = String(decoding: definition.source, as: UTF8.self)
            let isUsed =
                labels.contains(definition.label)
                || destinations.contains { source.contains($0) }
            guard !isUsed else { return nil }
            if definition.label.hasPrefix("^") {
                return Diagnostic(
                    .unusedDefinition, "this is no footnote, for it stands in a list or quote",
                    at: range, help: "move it to the start of a line of its own")
            }
            return Diagnostic(
                .unusedDefinition, "nothing refers to this definition", at: range,
                help: "remove it, or use it: [text]\(shown(definition, text))")
        }
    }

    private func shown(_ definition: LinkDefinition, _ text: MarkdownText) -> String {
        String(decoding: text.bytes[definition.place], as: UTF8.self)
    }
}
