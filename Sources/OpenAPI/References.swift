import Diagnostics
import Escaping
import YAMLSource

/// Follows references inside a document (OpenAPI 3.1 §4.8.23, RFC 6901).
///
/// A class, because all parts of the reader report to the same one.
final class References {
    private let tree: SpecTree
    private var targets: [String: SpecValue?] = [:]
    private var reported: Set<String> = []
    private(set) var diagnostics: [Diagnostic] = []
    private(set) var unmapped = Unmapped()

    init(_ tree: SpecTree) {
        self.tree = tree
    }

    /// What a value stands for: itself, or what its `$ref` leads to.
    ///
    /// - Returns: `nil` where the reference leads nowhere, which is reported.
    func resolved(_ value: SpecValue) -> SpecValue? {
        var current = value
        var seen: Set<SpecValue> = []
        while let reference = tree.member(current, "$ref"), let text = tree.text(reference) {
            guard seen.insert(current).inserted else {
                report("the reference '\(text)' leads back to itself", text, reference) {
                    "let one of the references lead to a value"
                }
                return nil
            }
            guard let target = target(of: text, reference) else { return nil }
            current = target
        }
        return current
    }

    private func target(of text: String, _ reference: SpecValue) -> SpecValue? {
        if let known = targets[text] { return known }
        guard text.hasPrefix("#"), text == "#" || text.hasPrefix("#/") else {
            unmapped.note(.externalReference, at: tree.range(reference), detail: text)
            return nil
        }
        let found = find(text, reference)
        targets[text] = .some(found)
        return found
    }

    /// Walks from the root along the parts of a JSON pointer.
    private func find(_ text: String, _ reference: SpecValue) -> SpecValue? {
        var current = SpecValue.root
        for part in text.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
            .dropFirst()
        {
            let name = percentDecoded(part).replacing("~1", with: "/").replacing("~0", with: "~")
            let next =
                switch tree.kind(current) {
                case .list: Int(name).flatMap { tree.elements(current).element(at: $0) }
                default: tree.member(current, name)
                }
            guard let next else {
                let names = tree.members(current).map { tree.name($0) }
                report("the reference '\(text)' leads nowhere", text, reference) {
                    didYouMean(name, in: names) ?? "add what it refers to, or correct it"
                }
                return nil
            }
            current = next
        }
        return current
    }

    private func report(
        _ message: String, _ text: String, _ reference: SpecValue, help: () -> String
    ) {
        guard reported.insert(text).inserted else { return }
        var diagnostic = Diagnostic.invalidOpenAPI(
            message, at: tree.range(reference), help: help())
        // All else of the document can be used.
        diagnostic.severity = .warning
        diagnostics.append(diagnostic)
    }
}

extension Array {
    /// The element at an index, if there is one.
    func element(at index: Int) -> Element? {
        indices.contains(index) ? self[index] : nil
    }
}
