/// The rules of a language, made ready for a lexer.
struct CodeGrammar: Sendable {
    /// What a byte may start.
    enum Lead: UInt8, Sendable {
        case other
        case space
        case lineEnd
        case name
        case digit
        case dot
        case bracket
        /// One of the rules.
        case rule
    }

    let rules: CodeRules
    let words: WordTable
    /// By byte.
    let leads: [Lead]
    /// Whether a byte may stand in a name, by byte.
    let isNamePart: [Bool]
    /// Whether a name with `:` after it is a key behind a byte, by byte.
    let isKeyLead: [Bool]
    /// The rules, ordered by the byte they start with.
    let ordered: [CodeRule]
    /// Where the rules of a byte start in `ordered`; one more than there are bytes.
    let firstRule: [Int]
    /// The strings that have a prefix.
    let prefixed: [StringForm]

    init(_ rules: CodeRules) {
        self.rules = rules
        words = WordTable(rules.words, ignoresCase: rules.ignoresCase)
        isNamePart = (0...255).map { isNameByte($0) || rules.nameBytes.utf8.contains($0) }
        isKeyLead = (0...255).map { rules.keyLeads.utf8.contains($0) }
        var ordered: [CodeRule] = []
        var firstRule = [0]
        for byte in 0...255 as ClosedRange<UInt8> {
            ordered += rules.rules.filter { $0.lead == byte && !$0.hasPrefix }
            firstRule.append(ordered.count)
        }
        self.ordered = ordered
        self.firstRule = firstRule
        prefixed = rules.rules.compactMap { rule in
            if case .string(let form) = rule, rule.hasPrefix { form } else { nil }
        }
        leads = (0...255).map { byte in
            firstRule[Int(byte)] < firstRule[Int(byte) + 1]
                ? .rule : CodeGrammar.lead(of: byte, nameBytes: rules.nameBytes)
        }
    }

    private static func lead(of byte: UInt8, nameBytes: String) -> Lead {
        switch byte {
        case 0x0A, 0x0D: .lineEnd
        case _ where isSpace(byte): .space
        case _ where isDigit(byte): .digit
        case _ where isNameStart(byte) || nameBytes.utf8.contains(byte): .name
        case UInt8(ascii: "."): .dot
        case _ where "(){}[]".utf8.contains(byte): .bracket
        default: .other
        }
    }
}

extension CodeRule {
    fileprivate var hasPrefix: Bool {
        if case .string(let form) = self { form.prefix.count > 0 } else { false }
    }
}
