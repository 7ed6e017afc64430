import Diagnostics

/// Control characters, other than tabs and line ends, in what pages show: no document may have them
/// (HTML, "preprocessing the input stream").
///
/// Those in header values are errors of HTTP.
func controlCharacters(in catalog: ErrorCatalog) -> [Diagnostic] {
    catalog.entries.flatMap { entry -> [Diagnostic] in
        let names = [entry.code] + entry.aliases + entry.tags + [entry.message].compactMap(\.self)
        let bodies = entry.examples.flatMap { [$0.request?.body, $0.response?.body] }
            .flatMap { body -> [Located<String>] in
                // JSON is shown with its escapes.
                if case .text = body?.content { body?.strings ?? [] } else { [] }
            }
        return (names + entry.prose + bodies + entry.parameters.compactMap(\.example)).compactMap {
            text in
            text.value.unicodeScalars
                .first { isControlCharacter($0) && $0 != "\n" && $0 != "\r" }
                .map { .controlCharacter($0, in: text) }
        }
    }
}

extension Diagnostic {
    fileprivate static func controlCharacter(
        _ scalar: Unicode.Scalar, in text: Located<String>
    ) -> Diagnostic {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let number = String(repeating: "0", count: 4 - digits.count) + digits
        return Diagnostic(
            .invalidValue, "the text has the control character U+\(number)", at: text.range,
            help: "take it out: no page can show it")
    }
}
