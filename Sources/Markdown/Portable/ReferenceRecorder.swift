import Diagnostics

/// Notes what a text refers to while it is rendered, by the places where that is written.
final class ReferenceRecorder: ReferenceResolver {
    enum Replacement {
        case link(destination: String, LinkTarget)
        case value(String)
        /// The file that a code block shows.
        case code(MarkdownSource)
    }

    struct Reference {
        var place: Range<Int>
        var replacement: Replacement
    }

    private let references: any ReferenceResolver
    /// By file, then by the offset of the place.
    private var found: [String: [Int: Reference]] = [:]
    /// By file, in order; made when the text was rendered.
    private lazy var sorted = found.mapValues { references in
        references.values.sorted { $0.place.lowerBound < $1.place.lowerBound }
    }

    init(_ references: any ReferenceResolver) {
        self.references = references
    }

    func target(of use: LinkUse) -> LinkTarget? {
        let target = references.target(of: use)
        if let target, target.url != nil, target.url != use.destination || target.text != nil {
            note(use.range, .link(destination: use.destination, target))
        }
        return target
    }

    func value(named name: Located<String>) -> String? {
        let value = references.value(named: name)
        if let value { note(name.range, .value(value)) }
        return value
    }

    func snippet(at path: Located<String>) -> MarkdownSource? {
        let snippet = references.snippet(at: path)
        if let snippet { note(path.range, .code(snippet)) }
        return snippet
    }

    private func note(_ range: SourceRange, _ replacement: Replacement) {
        found[range.file.path, default: [:]][range.offsets.lowerBound] = Reference(
            place: range.offsets, replacement: replacement)
    }

    /// What is referred to in a stretch of a file, in order; asked for once the text was rendered.
    func references(in place: Range<Int>, of path: String) -> ArraySlice<Reference> {
        guard let references = sorted[path] else { return [] }
        let start = references.partition { $0.place.lowerBound >= place.lowerBound }
        let end = references.partition { $0.place.lowerBound >= place.upperBound }
        return references[start..<max(start, end)].filter {
            $0.place.upperBound <= place.upperBound
        }[...]
    }
}
