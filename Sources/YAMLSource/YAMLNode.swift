package import Diagnostics
package import Escaping
import Yams

/// A value in a YAML file that knows where it stands.
///
/// Scalars are texts: what they mean is decided by the key they stand under, never by YAML 1.1's
/// guesses (`no`, `0012`, `1:30`).
package struct YAMLNode {
    package enum Kind: Sendable {
        case nothing
        case text
        case list
        case mapping
    }

    let node: Node
    let source: YAMLText

    package var kind: Kind {
        switch node {
        case .scalar(let scalar):
            isPlainScalar && isNull(scalar.string) ? .nothing : .text
        case .sequence: .list
        case .mapping: .mapping
        case .alias: .nothing
        }
    }

    /// The scalar's characters, whatever they look like; `nil` for lists and mappings.
    package var text: String? {
        node.scalar?.string
    }

    /// Whether the scalar stands without quotes.
    package var isPlainScalar: Bool {
        node.scalar?.style == .plain
    }

    /// The elements of a list.
    package var elements: [YAMLNode] {
        guard case .sequence(let sequence) = node else { return [] }
        return sequence.map { YAMLNode(node: $0, source: source) }
    }

    /// The keys and values of a mapping, in the order of the file.
    package var members: [(key: YAMLNode, value: YAMLNode)] {
        guard case .mapping(let mapping) = node else { return [] }
        return mapping.map { member in
            (
                YAMLNode(node: member.key, source: source),
                YAMLNode(node: member.value, source: source)
            )
        }
    }

    /// Where the value stands: all of a scalar, the start of a list or mapping.
    package var range: SourceRange {
        guard let mark = node.mark else { return .start(of: source.file) }
        let start = source.offset(line: mark.line, column: mark.column)
        guard let scalar = node.scalar else {
            let line = source.file.lineRange(around: start)
            return SourceRange(source.file, start..<max(start, line.upperBound))
        }
        let end = scalarEnd(
            of: scalar, at: start, in: source.file.bytes[..<source.body.upperBound])
        return SourceRange(source.file, start..<end)
    }

    /// The value as JSON, scalars read as YAML 1.2's JSON schema does: what is not exactly a JSON
    /// number, `true`, `false` or `null` is a string.
    package var json: JSON {
        switch node {
        case .scalar(let scalar):
            scalar.style == .plain ? plainJSON(scalar.string) : .string(scalar.string)
        case .sequence: .array(elements.map(\.json))
        case .mapping:
            .object(members.map { JSONMember(key: $0.key.text ?? "", value: $0.value.json) })
        case .alias: .null
        }
    }
}

private func isNull(_ text: String) -> Bool {
    text.isEmpty || text == "~" || text == "null" || text == "Null" || text == "NULL"
}

private func plainJSON(_ text: String) -> JSON {
    switch text {
    case "", "~", "null": .null
    case "true": .bool(true)
    case "false": .bool(false)
    default: isJSONNumber(text) ? .number(text) : .string(text)
    }
}

/// The grammar of RFC 8259 §6.
package func isJSONNumber(_ text: String) -> Bool {
    var bytes = Array(text.utf8)[...]
    let digits = { (bytes: inout ArraySlice<UInt8>) -> Int in
        let count = bytes.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
        bytes = bytes.dropFirst(count)
        return count
    }
    if bytes.first == UInt8(ascii: "-") { bytes.removeFirst() }
    let startsWithZero = bytes.first == UInt8(ascii: "0")
    let whole = digits(&bytes)
    guard whole == 1 || (whole > 1 && !startsWithZero) else { return false }
    if bytes.first == UInt8(ascii: ".") {
        bytes.removeFirst()
        guard digits(&bytes) > 0 else { return false }
    }
    if let sign = bytes.first, sign | 0x20 == UInt8(ascii: "e") {
        bytes.removeFirst()
        if bytes.first == UInt8(ascii: "+") || bytes.first == UInt8(ascii: "-") {
            bytes.removeFirst()
        }
        guard digits(&bytes) > 0 else { return false }
    }
    return bytes.isEmpty
}
