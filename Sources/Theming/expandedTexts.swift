import Escaping

/// What stands before the key of an interface text in a tag: `{{text.copyLink}}`.
let textPrefix = "text."

/// What the site's script fills in by itself.
private let scriptNames: Set<String> = ["query", "count", "theme", "names"]

/// A template with the texts of a language in place of its `{{text.…}}` tags, ready for the
/// template engine.
///
/// Doing it here, and not while a page is rendered, costs a page nothing, and lets a text have
/// variables of the place it stands in.
///
/// - Parameters:
///   - template: the template.
///   - texts: the interface's texts as template source, by key.
/// - Returns: the template; tags of texts that are not there are left out.
func expandedTexts(_ template: String, _ texts: [String: String]) -> String {
    var output: [UInt8] = []
    var rest = Array(template.utf8)[...]
    while let start = rest.indices.dropLast().first(where: { rest[$0...].starts(with: "{{".utf8) })
    {
        output += rest[..<start]
        rest = rest[start...]
        if let tag = textTag(rest) {
            output += (texts[tag.key] ?? "").utf8
            rest = rest.dropFirst(tag.length)
        } else {
            output.append(rest.removeFirst())
        }
    }
    return String(decoding: output + rest, as: UTF8.self)
}

/// The tag of a text at the start of some bytes.
private func textTag(_ bytes: ArraySlice<UInt8>) -> (key: String, length: Int)? {
    let isSpace = { (byte: UInt8) in byte == 0x20 || (0x09...0x0D).contains(byte) }
    var rest = bytes.dropFirst(2).drop(while: isSpace)
    guard rest.starts(with: textPrefix.utf8) else { return nil }
    rest = rest.dropFirst(textPrefix.utf8.count)
    let key = rest.prefix { isLetter($0) || (0x30...0x39).contains($0) }
    rest = rest.dropFirst(key.count).drop(while: isSpace)
    guard !key.isEmpty, rest.starts(with: "}}".utf8) else { return nil }
    return (String(decoding: key, as: UTF8.self), bytes.count - rest.count + 2)
}

/// An interface text as template source: escaped, `{name}` as a variable, `[words](name)` as a link.
func templateMarkup(of text: String) -> String {
    textPieces(of: Array(text.utf8)[...]).map { piece in
        switch piece {
        case .literal(let text): HTML(escaping: text).text
        case .variable(let name): isOfScript(name) ? "{\(name)}" : "{{\(name)}}"
        case .link(let words, let name): "<a href=\"{{\(name)}}\">\(templateMarkup(of: words))</a>"
        }
    }.joined()
}

/// The names that an interface text uses: of variables and of the URLs of links.
func variables(in text: String) -> [String] {
    textPieces(of: Array(text.utf8)[...]).flatMap { piece -> [String] in
        switch piece {
        case .literal: []
        case .variable(let name): isOfScript(name) ? [] : [name]
        case .link(let words, let name): variables(in: words) + [name]
        }
    }
}

private func isOfScript(_ name: String) -> Bool { scriptNames.contains(name) }

/// A piece of an interface text.
private enum TextPiece {
    case literal(String)
    /// `{name}`
    case variable(String)
    /// `[words](name)`
    case link(words: String, name: String)
}

/// The pieces of an interface text in their order.
private func textPieces(of text: ArraySlice<UInt8>) -> [TextPiece] {
    var pieces: [TextPiece] = []
    var literal: [UInt8] = []
    var rest = text
    while let byte = rest.first {
        guard let (piece, length) = variable(rest) ?? link(rest) else {
            literal.append(byte)
            rest.removeFirst()
            continue
        }
        if !literal.isEmpty { pieces.append(.literal(String(decoding: literal, as: UTF8.self))) }
        literal = []
        pieces.append(piece)
        rest = rest.dropFirst(length)
    }
    if !literal.isEmpty { pieces.append(.literal(String(decoding: literal, as: UTF8.self))) }
    return pieces
}

/// `{name}` at the start of some bytes.
private func variable(_ bytes: ArraySlice<UInt8>) -> (TextPiece, length: Int)? {
    name(bytes, between: UInt8(ascii: "{"), UInt8(ascii: "}")).map {
        (.variable($0), $0.utf8.count + 2)
    }
}

/// `[words](name)` at the start of some bytes.
private func link(_ bytes: ArraySlice<UInt8>) -> (TextPiece, length: Int)? {
    guard bytes.first == UInt8(ascii: "["), let end = bytes.firstIndex(of: UInt8(ascii: "]")),
        let name = name(bytes[(end + 1)...], between: UInt8(ascii: "("), UInt8(ascii: ")"))
    else { return nil }
    let words = String(decoding: bytes[(bytes.startIndex + 1)..<end], as: UTF8.self)
    return (.link(words: words, name: name), words.utf8.count + name.utf8.count + 4)
}

/// A name of letters between two signs at the start of some bytes.
private func name(_ bytes: ArraySlice<UInt8>, between open: UInt8, _ close: UInt8) -> String? {
    guard bytes.first == open else { return nil }
    let name = bytes.dropFirst().prefix(while: isLetter)
    guard !name.isEmpty, bytes.dropFirst(name.count + 1).first == close else { return nil }
    return String(decoding: name, as: UTF8.self)
}

private func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) && byte < 0x80
}
