/// A client that a request can be shown in.
package enum SampleLanguage: String, Sendable, CaseIterable {
    case curl
    case python
    case javascript
    case go
    case swift

    /// The name that people know it by.
    package var label: String {
        switch self {
        case .curl: "curl"
        case .python: "Python"
        case .javascript: "JavaScript"
        case .go: "Go"
        case .swift: "Swift"
        }
    }

    /// What the code is written in, as the info string of a code block has it.
    package var codeLanguage: String { self == .curl ? "sh" : rawValue }
}
