extension CodeLexer {
    /// Cuts off the name at the cursor.
    mutating func name() {
        let start = cursor.position
        let bytes = cursor.bytes
        let ignoresCase = grammar.rules.ignoresCase
        var hash = WordTable.emptyHash
        var index = start
        while index < cursor.end, grammar.isNamePart[Int(bytes[index])] {
            let byte = ignoresCase ? asciiLowercased(bytes[index]) : bytes[index]
            hash = WordTable.hash(hash, byte)
            index += 1
        }
        let next = cursor.byte(at: index)
        if index - start <= 2, isQuoteLike(next), prefixedString(start..<index) { return }
        if !isMember(at: start) {
            if isKey(next, endingAt: index) {
                cursor.take(.property, to: index)
                return finish(bytes[index - 1], isValue: true)
            }
            if let word = grammar.words.entry(bytes, start, index, hash: hash),
                !word.isContextual || isModifier(endingAt: index)
            {
                cursor.take(word.kind, to: index)
                finish(bytes[index - 1], isValue: word.kind != .keyword)
                nextKind = word.next
                return
            }
        }
        if grammar.rules.hasMacros, next == UInt8(ascii: "!"),
            "([{".utf8.contains(cursor.byte(at: index + 1))
        {
            index += 1
            cursor.take(.function, to: index)
        } else {
            cursor.take(kind(of: start..<index, before: next), to: index)
        }
        finish(bytes[index - 1], isValue: true)
    }

    /// What a name is that the language does not know.
    private func kind(of range: Range<Int>, before next: UInt8) -> TokenKind {
        // Behind `fun` or `new`, the names before a dot only lead to the name that is meant.
        let isQualifier = next == UInt8(ascii: ".")
        if let nextKind, !isQualifier { return nextKind }
        let rules = grammar.rules
        let isCalled = rules.hasFunctions && next == UInt8(ascii: "(")
        if isUppercase(cursor.bytes[range.lowerBound]) {
            if rules.hasConstants, range.count > 1, hasNoLowercase(range) {
                return isCalled ? .function : isQualifier ? .type : .constant
            }
            switch rules.capitals {
            case .nothing: break
            case .types: return .type
            case .typesOrFunctions:
                if isCalled { return .function }
                return isMember(at: range.lowerBound) ? .plain : .type
            }
        }
        return isCalled ? .function : .plain
    }

    private func hasNoLowercase(_ range: Range<Int>) -> Bool {
        range.allSatisfy { !isLetter(cursor.bytes[$0]) || isUppercase(cursor.bytes[$0]) }
    }

    /// Whether the name at an index is a member's (`a.b`, `a->b`), which is never a keyword.
    private func isMember(at index: Int) -> Bool {
        let before = cursor.byte(at: index - 1)
        if before == UInt8(ascii: ".") { return cursor.byte(at: index - 2) != before }
        return before == UInt8(ascii: ">") && cursor.byte(at: index - 2) == UInt8(ascii: "-")
    }

    /// Whether a name, a string or a bracket follows the word that ends at an index.
    private func isModifier(endingAt index: Int) -> Bool {
        let next = cursor.byte(at: index + 1)
        return isSpace(cursor.byte(at: index))
            && (isNameStart(next) || "\"'`{[(*".utf8.contains(next))
    }

    private func isKey(_ next: UInt8, endingAt index: Int) -> Bool {
        next == UInt8(ascii: ":") && grammar.isKeyLead[Int(last)] && openStrings.isEmpty
            && cursor.byte(at: index + 1) != next
    }

    private func isQuoteLike(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "#")
    }

    /// Cuts off a string with letters before its quotes, if there is one.
    private mutating func prefixedString(_ range: Range<Int>) -> Bool {
        let letters = Literal(range.map { asciiLowercased(cursor.bytes[$0]) })
        for form in grammar.prefixed where form.prefix == letters {
            if string(form, from: range.upperBound) { return true }
        }
        return false
    }
}
