/// Colours of a terminal (ECMA-48 SGR), or none.
package struct TerminalStyle: Sendable {
    package enum Tone: String, Sendable {
        case error = "1;31"
        case warning = "1;33"
        case note = "1;36"
        case strong = "1"
        case code = "36"
        case faint = "2"
        case added = "32"
    }

    package let isOn: Bool

    package init(isOn: Bool) {
        self.isOn = isOn
    }

    /// The text in a tone, if colours are on.
    package func apply(_ tone: Tone, _ text: String) -> String {
        isOn && !text.isEmpty ? "\u{1B}[\(tone.rawValue)m\(text)\u{1B}[0m" : text
    }
}
