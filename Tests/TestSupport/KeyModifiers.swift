/// Keys that are held down while another one is pressed.
package struct KeyModifiers: OptionSet, Hashable, Sendable {
    /// The bits of the DevTools protocol.
    package let rawValue: Int

    /// A set from the bits of the DevTools protocol.
    package init(rawValue: Int) {
        self.rawValue = rawValue
    }

    /// Alt, or Option.
    package static let alt = KeyModifiers(rawValue: 1)
    /// Control.
    package static let control = KeyModifiers(rawValue: 2)
    /// Meta: Command, or the Windows key.
    package static let meta = KeyModifiers(rawValue: 4)
    /// Shift.
    package static let shift = KeyModifiers(rawValue: 8)
}
