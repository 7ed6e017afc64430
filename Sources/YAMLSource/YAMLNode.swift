package import Diagnostics
package import Escaping

/// A value in a YAML or JSON file that knows where it stands.
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

    let value: SourceValue
    let source: YAMLText

    package var kind: Kind {
        switch value.content {
        case .scalar(let text, _): isPlainScalar && isNull(text) ? .nothing : .text
        case .list: .list
        case .mapping: .mapping
        case .nothing: .nothing
        }
    }

    /// The scalar's characters, whatever they look like; `nil` for lists and mappings.
    package var text: String? {
        guard case .scalar(let text, _) = value.content else { return nil }
        return text
    }

    /// Whether the scalar stands without quotes.
    package var isPlainScalar: Bool {
        guard case .scalar(_, let form) = value.content else { return false }
        return form == .plain || form == .taggedPlain
    }

    /// The elements of a list.
    package var elements: [YAMLNode] {
        guard case .list(let elements) = value.content else { return [] }
        return elements.map { YAMLNode(value: $0, source: source) }
    }

    /// The keys and values of a mapping, in the order of the file.
    package var members: [(key: YAMLNode, value: YAMLNode)] {
        guard case .mapping(let members) = value.content else { return [] }
        return members.map { member in
            (
                YAMLNode(value: member.key, source: source),
                YAMLNode(value: member.value, source: source)
            )
        }
    }

    /// Where the value stands: all of a scalar, the start of a list or mapping.
    package var range: SourceRange {
        let start = value.start
        let bytes = source.file.bytes[..<source.body.upperBound]
        switch value.content {
        case .scalar(let text, let form):
            return SourceRange(source.file, start..<scalarEnd(of: text, form, at: start, in: bytes))
        case .list, .mapping, .nothing:
            // JSON may be a single line of many megabytes, so there it is the bracket alone.
            if source.isJSON {
                return SourceRange(source.file, start..<min(start + 1, bytes.count))
            }
            let isLineEnd = { (byte: UInt8) in byte == 0x0A || byte == 0x0D }
            let end = bytes[start...].firstIndex(where: isLineEnd) ?? bytes.endIndex
            return SourceRange(source.file, start..<end)
        }
    }

    /// The value as JSON, scalars read as YAML 1.2's JSON schema does: what is not exactly a JSON
    /// number, `true`, `false` or `null` is a string.
    package var json: JSON {
        switch value.content {
        case .scalar(let text, _): isPlainScalar ? plainJSON(text) : .string(text)
        case .list: .array(elements.map(\.json))
        case .mapping:
            .object(members.map { JSONMember(key: $0.key.text ?? "", value: $0.value.json) })
        case .nothing: .null
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
