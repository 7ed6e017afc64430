import Escaping

/// A programming language that constants for codes are generated in.
package enum TargetLanguage: String, Sendable, CaseIterable {
    case swift
    case typescript
    case python
    case go
    case java

    /// The name that people know it by.
    package var label: String {
        switch self {
        case .swift: "Swift"
        case .typescript: "TypeScript"
        case .python: "Python"
        case .go: "Go"
        case .java: "Java"
        }
    }

    /// The extension of its files, without a dot.
    package var fileExtension: String {
        switch self {
        case .swift: "swift"
        case .typescript: "ts"
        case .python: "py"
        case .go: "go"
        case .java: "java"
        }
    }

    /// Whether a file says which package it belongs to.
    package var hasPackages: Bool { self == .go || self == .java }

    /// The name of a file with one type, as people of the language call it: `ErrorCode.swift`,
    /// `error_code.py`.
    ///
    /// - Parameter typeName: the name of the type.
    /// - Returns: the name with its extension.
    package func fileName(ofType typeName: String) -> String {
        let words = codeWords(typeName).map { $0.lowercased() }
        let stem =
            switch self {
            case .swift, .java: typeName
            case .typescript: words.joined(separator: "-")
            case .python, .go: words.joined(separator: "_")
            }
        return "\(stem).\(fileExtension)"
    }

    /// Whether the compiler wants the file to be called as the type.
    package var namesFileAfterType: Bool { self == .java }

    /// How its string literals are written.
    var literals: StringLiteralStyle {
        switch self {
        case .swift: .swift
        case .typescript: .javaScript
        case .python: .python
        case .go: .go
        case .java: .java
        }
    }
}
