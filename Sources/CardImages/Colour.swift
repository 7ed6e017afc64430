/// A colour of the sRGB space, opaque.
package struct Colour: Sendable, Hashable {
    package var red: UInt8
    package var green: UInt8
    package var blue: UInt8

    package init(red: UInt8, green: UInt8, blue: UInt8) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    /// - Parameter rgb: the colour as it is written in a style sheet: `0x1B50C4` for `#1b50c4`.
    package init(_ rgb: UInt32) {
        self.init(
            red: UInt8(truncatingIfNeeded: rgb >> 16), green: UInt8(truncatingIfNeeded: rgb >> 8),
            blue: UInt8(truncatingIfNeeded: rgb))
    }

    /// The colour as it is written in a style sheet, with six digits.
    package var hex: String {
        let digits = String(UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue), radix: 16)
        return "#" + String(repeating: "0", count: 6 - digits.count) + digits
    }

    /// The colour with a part of another one in it.
    ///
    /// - Parameters:
    ///   - other: the other colour.
    ///   - part: how much of it, in steps.
    ///   - steps: the number of steps that are all of it.
    /// - Returns: the mixture.
    func mixed(with other: Colour, _ part: Int, of steps: Int) -> Colour {
        let mix = { (own: UInt8, other: UInt8) in
            UInt8((Int(own) * (steps - part) + Int(other) * part + steps / 2) / steps)
        }
        return Colour(
            red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
    }
}
