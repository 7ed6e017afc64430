import Diagnostics
import Escaping
import YAMLSource

/// The values of a document as flat arrays, so that looking for a key makes no copies and a value
/// has an identity, which references and loops between them need.
struct SpecTree {
    /// From so many members on, a mapping has an index of its keys.
    private static let indexThreshold = 12

    private var sources: [YAMLNode] = []
    private var keySources: [YAMLNode?] = []
    private var names: [String] = []
    /// The values right below each value; they stand side by side.
    private var children: [Range<Int>] = []
    private var kinds: [YAMLNode.Kind] = []
    private var indexes: [Int: [String: Int]] = [:]

    /// `nil` beyond the limit.
    ///
    /// - Parameters:
    ///   - root: the document.
    ///   - limit: the most values that it may have; aliases can make a small file huge.
    init?(_ root: YAMLNode, limit: Int) {
        append(root, key: nil)
        var next = 0
        while next < sources.count {
            guard sources.count <= limit else { return nil }
            let start = sources.count
            switch kinds[next] {
            case .mapping: appendMembers(of: sources[next])
            case .list: for element in sources[next].elements { append(element, key: nil) }
            case .text, .nothing: break
            }
            children.append(start..<sources.count)
            if kinds[next] == .mapping, sources.count - start > SpecTree.indexThreshold {
                indexes[next] = Dictionary(
                    (start..<sources.count).map { (names[$0], $0) },
                    uniquingKeysWith: { first, _ in first })
            }
            next += 1
        }
    }

    /// Members, and those that the merge key `<<` of YAML 1.1 brings in behind them.
    private mutating func appendMembers(of mapping: YAMLNode) {
        let start = names.count
        var merged: [YAMLNode] = []
        for (key, value) in mapping.members {
            if key.text == "<<", key.isPlainScalar {
                merged += value.kind == .list ? value.elements : [value]
            } else {
                append(value, key: key)
            }
        }
        guard !merged.isEmpty else { return }
        var known = Set(names[start...])
        for (key, value) in merged.flatMap(\.members)
        where known.insert(key.text ?? "").inserted {
            append(value, key: key)
        }
    }

    private mutating func append(_ source: YAMLNode, key: YAMLNode?) {
        sources.append(source)
        keySources.append(key)
        names.append(key?.text ?? "")
        kinds.append(source.kind)
    }

    func kind(_ value: SpecValue) -> YAMLNode.Kind { kinds[value.index] }

    /// The elements of a list or the values of a mapping, in the order of the file.
    func values(below value: SpecValue) -> [SpecValue] {
        children[value.index].map(SpecValue.init)
    }

    /// The elements of a list; none of anything else.
    func elements(_ value: SpecValue?) -> [SpecValue] {
        guard let value, kind(value) == .list else { return [] }
        return values(below: value)
    }

    /// The values of a mapping; none of anything else.
    func members(_ value: SpecValue?) -> [SpecValue] {
        guard let value, kind(value) == .mapping else { return [] }
        return values(below: value)
    }

    /// The key that a value of a mapping stands under.
    func name(_ value: SpecValue) -> String { names[value.index] }

    /// The value under a key of a mapping; `nil` where it is absent or empty.
    func member(_ value: SpecValue?, _ key: String) -> SpecValue? {
        guard let value, kinds[value.index] == .mapping else { return nil }
        let found =
            indexes[value.index].map { $0[key] }
            ?? children[value.index].first { names[$0] == key }
        guard let found, kinds[found] != .nothing else { return nil }
        return SpecValue(index: found)
    }

    /// The characters of a scalar that is not empty.
    func text(_ value: SpecValue?) -> String? {
        guard let value, kinds[value.index] == .text else { return nil }
        return sources[value.index].text
    }

    /// The text under a key, if it holds more than white space.
    func text(_ value: SpecValue?, _ key: String) -> String? {
        guard let text = text(member(value, key)), !text.allSatisfy(\.isWhitespace) else {
            return nil
        }
        return text
    }

    func range(_ value: SpecValue) -> SourceRange { sources[value.index].range }

    /// Where the key of a value stands; the value itself where it has none.
    func keyRange(_ value: SpecValue) -> SourceRange {
        keySources[value.index]?.range ?? range(value)
    }

    func json(_ value: SpecValue) -> JSON { sources[value.index].json }
}
