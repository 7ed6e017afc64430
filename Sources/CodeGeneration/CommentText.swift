import Escaping

/// A text that a comment of some language can hold: on one line, with nothing in it that ends the
/// comment or that nobody sees.
struct CommentText {
    private let language: TargetLanguage

    init(_ language: TargetLanguage) {
        self.language = language
    }

    /// The text as a line of a comment.
    func line(_ text: String) -> String {
        let visible = String(
            String.UnicodeScalarView(text.onOneLine.unicodeScalars.map(visibleForm)))
        return switch language {
        case .swift: visible
        case .typescript: withoutTags(visible.replacing("*/", with: "*\\/"))
        case .python: withoutQuotes(stringLiteral(visible, .python))
        // gofmt makes quotation marks of these.
        case .go: visible.replacing("``", with: "“").replacing("''", with: "”")
        case .java: javadoc(visible)
        }
    }

    /// What the constant is, as paragraphs of the comment in front of it.
    ///
    /// - Parameters:
    ///   - constant: the constant.
    ///   - start: what stands in front of the first paragraph.
    /// - Returns: the first paragraph, and what is known of repeating the request.
    func paragraphs(of constant: CodeConstant, startingWith start: String = "") -> [String] {
        let title = "\(start)\(constant.title) (HTTP \(constant.httpStatus))"
        let first = constant.summary.isEmpty ? title : "\(title): \(constant.summary)"
        let retry = constant.retryVerdict.map { "Can the request be repeated? \($0)." }
        return [first, retry].compactMap(\.self).map(line)
    }

    private func visibleForm(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard isInvisible(scalar) else { return scalar }
        return scalar.properties.generalCategory == .spaceSeparator ? " " : "\u{FFFD}"
    }

    private func withoutQuotes(_ literal: String) -> String {
        String(literal.dropFirst().dropLast())
    }

    /// The text without the tags of JSDoc that it may start or have between braces.
    private func withoutTags(_ text: String) -> String {
        let inner = text.replacing("{@", with: "{\\@").replacing(" @", with: " \\@")
        return inner.hasPrefix("@") ? "\\\(inner)" : inner
    }

    /// The text as HTML in ASCII; a backslash could start a character, even in a comment (JLS §3.3).
    private func javadoc(_ text: String) -> String {
        var output = ""
        for scalar in text.unicodeScalars {
            let isPlain = scalar.isASCII && !"&<>@\\{}".unicodeScalars.contains(scalar)
            output += isPlain ? String(scalar) : reference(scalar)
        }
        return output.replacing("*/", with: "*&#47;")
    }

    private func reference(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "&": "&amp;"
        case "<": "&lt;"
        case ">": "&gt;"
        default: "&#\(scalar.value);"
        }
    }
}
