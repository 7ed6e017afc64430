/// A colour of sRGB with 8 bits a channel, as a style sheet writes it.
package struct SRGBColour: Sendable, Equatable {
    package let red: UInt8
    package let green: UInt8
    package let blue: UInt8

    package init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
        (self.red, self.green, self.blue) = (red, green, blue)
    }

    /// The channels from 0 to 255.
    var channels: [UInt8] { [red, green, blue] }

    /// As in style sheets: `#1b50c4`.
    package var hex: String {
        "#"
            + channels.map { channel in
                let digits = String(channel, radix: 16)
                return digits.utf8.count == 1 ? "0\(digits)" : digits
            }.joined()
    }

    /// The relative luminance (WCAG 2.2), from 0 for black to 1 for white.
    package var luminance: Double {
        0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    /// The contrast ratio of two colours (WCAG 2.2), from 1 to 21.
    package func contrast(with other: SRGBColour) -> Double {
        let (darker, lighter) = (
            min(luminance, other.luminance), max(luminance, other.luminance)
        )
        return (lighter + 0.05) / (darker + 0.05)
    }

    /// What `color-mix(in srgb, self share, other)` makes; `share` is between 0 and 1.
    package func mixed(_ share: Double, with other: SRGBColour) -> SRGBColour {
        let mix = { (own: UInt8, other: UInt8) in
            UInt8((Double(own) * share + Double(other) * (1 - share)).rounded())
        }
        return SRGBColour(mix(red, other.red), mix(green, other.green), mix(blue, other.blue))
    }
}

/// A channel without the gamma of sRGB, from 0 to 1.
func linear(_ channel: UInt8) -> Double {
    let value = Double(channel) / 255
    if value <= 0.04045 { return value / 12.92 }
    return power(root(5, of: (value + 0.055) / 1.055), 12)
}

/// The reverse of ``linear(_:)``; `nil` for what no sRGB channel can show.
func channel(_ linear: Double) -> UInt8? {
    let tolerance = 0.0005
    guard (-tolerance...1 + tolerance).contains(linear) else { return nil }
    let linear = min(max(linear, 0), 1)
    let value =
        linear <= 0.0031308 ? linear * 12.92 : 1.055 * power(root(12, of: linear), 5) - 0.055
    return UInt8((min(max(value, 0), 1) * 255).rounded())
}
