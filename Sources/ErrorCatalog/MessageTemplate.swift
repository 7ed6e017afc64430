/// A message with places for parameters, such as `Limit of {limit} requests reached`.
///
/// A name is made of letters, digits, `_`, `-` and `.` of ASCII; `{{` and `}}` stand for braces, and
/// any other brace stands for itself, since messages quote JSON too.
package struct MessageTemplate: Sendable, Equatable {
    package enum Piece: Sendable, Equatable {
        case literal(String)
        case parameter(String)
    }

    /// Literals and parameters in turn; no two literals follow each other.
    package let pieces: [Piece]

    package init(_ text: String) {
        var pieces: [Piece] = []
        var literal: [UInt8] = []
        let bytes = Array(text.utf8)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            let next = index + 1 < bytes.count ? bytes[index + 1] : 0
            let isBrace = byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}")
            if isBrace, next == byte {
                literal.append(byte)
                index += 2
            } else if byte == UInt8(ascii: "{"),
                let end = bytes[(index + 1)...].firstIndex(where: { !isNameByte($0) }),
                end > index + 1, bytes[end] == UInt8(ascii: "}")
            {
                if !literal.isEmpty {
                    pieces.append(.literal(String(decoding: literal, as: UTF8.self)))
                }
                literal = []
                pieces.append(.parameter(String(decoding: bytes[(index + 1)..<end], as: UTF8.self)))
                index = end + 1
            } else {
                literal.append(byte)
                index += 1
            }
        }
        if !literal.isEmpty { pieces.append(.literal(String(decoding: literal, as: UTF8.self))) }
        self.pieces = pieces
    }

    /// What stays the same from one occurrence to the next.
    package var literals: [String] {
        pieces.compactMap { piece in
            if case .literal(let text) = piece { text } else { nil }
        }
    }

    /// The message as it is sent, with the names of parameters between braces.
    package var text: String {
        pieces.map { piece in
            switch piece {
            case .literal(let text): text
            case .parameter(let name): "{\(name)}"
            }
        }.joined()
    }

    /// The names of the parameters in their order, each once.
    package var parameterNames: [String] {
        var names: [String] = []
        var seen: Set<String> = []
        for case .parameter(let name) in pieces where seen.insert(name).inserted {
            names.append(name)
        }
        return names
    }
}

private func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
    default: "_-.".utf8.contains(byte)
    }
}
