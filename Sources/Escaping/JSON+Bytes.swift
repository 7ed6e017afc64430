extension JSON {
    /// How white space is used between the tokens.
    package enum Layout: Sendable {
        /// None at all.
        case compact
        /// Two spaces a level, one member or element a line.
        case indented
    }

    /// The value as UTF-8 JSON text, without a line end.
    ///
    /// `<`, `>` and `&` inside strings are written as `\u003C` and so on, so that the text can
    /// stand inside a `<script>` element without ending it.
    package func bytes(_ layout: Layout = .compact) -> [UInt8] {
        var output: [UInt8] = []
        write(to: &output, layout: layout, depth: 0, scriptSafe: true)
        return output
    }

    /// Adds the value to text, as ``bytes(_:)`` writes it without white space.
    package func append(to output: inout [UInt8]) {
        write(to: &output, layout: .compact, depth: 0, scriptSafe: true)
    }

    /// The value as people read it in an example: indented, nothing but what JSON asks escaped.
    package var displayText: String {
        var output: [UInt8] = []
        write(to: &output, layout: .indented, depth: 0, scriptSafe: false)
        return String(decoding: output, as: UTF8.self)
    }

    /// The value on one line, nothing but what JSON asks escaped.
    package var lineText: String {
        var output: [UInt8] = []
        write(to: &output, layout: .compact, depth: 0, scriptSafe: false)
        return String(decoding: output, as: UTF8.self)
    }

    private func write(
        to output: inout [UInt8], layout: Layout, depth: Int, scriptSafe: Bool
    ) {
        switch self {
        case .null: output.append(contentsOf: "null".utf8)
        case .bool(let value): output.append(contentsOf: (value ? "true" : "false").utf8)
        case .number(let spelling): output.append(contentsOf: spelling.utf8)
        case .string(let text): JSON.write(text, to: &output, scriptSafe: scriptSafe)
        case .array(let elements):
            JSON.write(elements, "[", "]", &output, layout, depth) { element, output in
                element.write(
                    to: &output, layout: layout, depth: depth + 1, scriptSafe: scriptSafe)
            }
        case .object(let members):
            JSON.write(members, "{", "}", &output, layout, depth) { member, output in
                JSON.write(member.key, to: &output, scriptSafe: scriptSafe)
                output.append(UInt8(ascii: ":"))
                if layout == .indented { output.append(UInt8(ascii: " ")) }
                member.value.write(
                    to: &output, layout: layout, depth: depth + 1, scriptSafe: scriptSafe)
            }
        }
    }

    private static func write<Item>(
        _ items: [Item], _ open: Unicode.Scalar, _ close: Unicode.Scalar,
        _ output: inout [UInt8], _ layout: Layout, _ depth: Int,
        item writeItem: (Item, inout [UInt8]) -> Void
    ) {
        output.append(UInt8(ascii: open))
        for (index, item) in items.enumerated() {
            if index > 0 { output.append(UInt8(ascii: ",")) }
            if layout == .indented { writeLine(depth + 1, to: &output) }
            writeItem(item, &output)
        }
        if layout == .indented, !items.isEmpty { writeLine(depth, to: &output) }
        output.append(UInt8(ascii: close))
    }

    private static func writeLine(_ depth: Int, to output: inout [UInt8]) {
        output.append(UInt8(ascii: "\n"))
        output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth * 2))
    }

    /// A string with the escapes of RFC 8259 §7.
    private static func write(_ text: String, to output: inout [UInt8], scriptSafe: Bool) {
        var text = text
        output.append(UInt8(ascii: "\""))
        text.withUTF8 { bytes in
            var start = 0
            for index in bytes.indices where needsEscape[Int(bytes[index])] {
                let byte = bytes[index]
                if byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), !scriptSafe
                {
                    continue
                }
                output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
                start = index + 1
                switch byte {
                case UInt8(ascii: "\""): output.append(contentsOf: "\\\"".utf8)
                case UInt8(ascii: "\\"): output.append(contentsOf: "\\\\".utf8)
                case 0x0A: output.append(contentsOf: "\\n".utf8)
                case 0x0D: output.append(contentsOf: "\\r".utf8)
                case 0x09: output.append(contentsOf: "\\t".utf8)
                default: writeEscape(byte, to: &output)
                }
            }
            output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
        }
        output.append(UInt8(ascii: "\""))
    }

    private static func writeEscape(_ byte: UInt8, to output: inout [UInt8]) {
        output.append(contentsOf: "\\u00".utf8)
        output.append(hexDigit(byte >> 4))
        output.append(hexDigit(byte & 0xF))
    }
}

/// The bytes that are not always written as they are.
private let needsEscape: [Bool] = (0..<256).map { byte in
    byte < 0x20 || "\"\\<>&".utf8.contains(UInt8(byte))
}
