package import Diagnostics

/// Notes what a text refers to while it is rendered.
package final class ReferenceRecorder: ReferenceResolver {
    private let references: any ReferenceResolver
    private var found: [RecordedReferences.Reference] = []

    /// - Parameter references: what the references of the text lead to.
    package init(_ references: any ReferenceResolver) {
        self.references = references
    }

    /// What was found up to now.
    package var recorded: RecordedReferences { RecordedReferences(found) }

    package func target(of use: LinkUse) -> LinkTarget? {
        let target = references.target(of: use)
        if let target, target.url != nil {
            note(use.range, .link(destination: use.destination, target))
        }
        return target
    }

    package func value(named name: Located<String>) -> String? {
        let value = references.value(named: name)
        if let value { note(name.range, .value(value)) }
        return value
    }

    package func snippet(at path: Located<String>) -> MarkdownSource? {
        let snippet = references.snippet(at: path)
        if let snippet { note(path.range, .code(snippet)) }
        return snippet
    }

    private func note(_ range: SourceRange, _ replacement: RecordedReferences.Replacement) {
        found.append(
            RecordedReferences.Reference(
                file: range.file.path, place: range.offsets, replacement: replacement))
    }
}
