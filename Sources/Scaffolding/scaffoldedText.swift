import Escaping

/// A text as a YAML scalar between double quotes, which reads JSON's escapes (YAML 1.2 §7.3.1).
func quoted(_ text: String) -> String { JSON.string(text).displayText }

/// A text of one line: line ends and control characters become spaces.
package func singleLine(_ text: String) -> String {
    let scalars = text.unicodeScalars.map { scalar -> Unicode.Scalar in
        scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) ? " " : scalar
    }
    return String(String.UnicodeScalarView(scalars))
        .split(separator: " ").joined(separator: " ")
}
