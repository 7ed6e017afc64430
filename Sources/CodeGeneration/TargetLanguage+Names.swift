extension TargetLanguage {
    /// Whether a text can be the name of the generated type: letters, digits and `_` of ASCII, the
    /// first a capital letter, and no name that the file needs for something else.
    package func isTypeName(_ name: String) -> Bool {
        guard let first = name.unicodeScalars.first, ("A"..."Z").contains(first) else {
            return false
        }
        return isName(name) && !keywords.contains(name) && !usedTypeNames.contains(name)
    }

    /// Whether a text can be the name of a package; in Java, one with dots.
    package func isPackageName(_ name: String) -> Bool {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        guard self == .java || parts.count == 1 else { return false }
        return parts.allSatisfy { part in
            isName(String(part)) && part != "_" && !keywords.contains(String(part))
        }
    }

    private func isName(_ name: String) -> Bool {
        let isWhole = name.unicodeScalars.allSatisfy { $0 == "_" || isLetter($0) || isDigit($0) }
        return isWhole && name.unicodeScalars.first.map { !isDigit($0) } ?? false
    }

    /// The types that the generated file uses.
    private var usedTypeNames: Set<String> {
        switch self {
        case .swift:
            ["Bool", "CaseIterable", "Details", "Hashable", "Int", "Sendable", "String", "Type"]
        case .typescript: ["Map", "Object", "ReadonlyMap"]
        case .python: ["Dict", "Enum", "NamedTuple", "Optional", "Tuple"]
        case .go: []
        case .java:
            [
                "Arrays", "Collections", "Deprecated", "Enum", "HashMap", "List", "Lookup", "Map",
                "Object", "Optional", "Override", "String",
            ]
        }
    }

    /// The words that no name can be.
    var keywords: Set<String> {
        switch self {
        case .swift: swiftKeywords
        // What codes are called in these two has no small letters, and no keyword has capitals alone.
        case .typescript: []
        case .python: ["False", "None", "True"]
        case .go: goKeywords
        case .java: javaKeywords
        }
    }
}

private let swiftKeywords: Set<String> = [
    "Any", "Self", "as", "associatedtype", "await", "break", "case", "catch", "class", "continue",
    "default", "defer", "deinit", "do", "else", "enum", "extension", "fallthrough", "false",
    "fileprivate", "for", "func", "guard", "if", "import", "in", "init", "inout", "internal", "is",
    "let", "nil", "operator", "precedencegroup", "private", "protocol", "public", "repeat",
    "rethrows", "return", "self", "static", "struct", "subscript", "super", "switch", "throw",
    "throws", "true", "try", "typealias", "var", "where", "while",
]

private let goKeywords: Set<String> = [
    "break", "case", "chan", "const", "continue", "default", "defer", "else", "fallthrough", "for",
    "func", "go", "goto", "if", "import", "interface", "map", "package", "range", "return",
    "select", "struct", "switch", "type", "var",
]

private let javaKeywords: Set<String> = [
    "abstract", "assert", "boolean", "break", "byte", "case", "catch", "char", "class", "const",
    "continue", "default", "do", "double", "else", "enum", "extends", "false", "final", "finally",
    "float", "for", "goto", "if", "implements", "import", "instanceof", "int", "interface", "long",
    "native", "new", "null", "package", "private", "protected", "public", "return", "short",
    "static", "strictfp", "super", "switch", "synchronized", "this", "throw", "throws",
    "transient", "true", "try", "void", "volatile", "while",
]
