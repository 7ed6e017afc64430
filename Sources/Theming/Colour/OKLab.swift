/// A colour of OKLab, in which equal steps look equal (Björn Ottosson, 2020; CSS Color 4, §9.2).
///
/// A change of ``lightness`` alone keeps the hue.
struct OKLab {
    /// From 0 for black to 1 for white.
    var lightness: Double
    var a: Double
    var b: Double

    init(_ colour: SRGBColour) {
        let (red, green, blue) = (linear(colour.red), linear(colour.green), linear(colour.blue))
        let long = 0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue
        let medium = 0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue
        let short = 0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue
        let (l, m, s) = (root(3, of: long), root(3, of: medium), root(3, of: short))
        lightness = 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s
        a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s
        b = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
    }

    /// The colour as a screen shows it, as colourful as sRGB can be at that lightness.
    var colour: SRGBColour {
        for step in 0...50 {
            if let colour = exact(colourfulness: 1 - Double(step) / 50) { return colour }
        }
        return lightness < 0.5 ? SRGBColour(0, 0, 0) : SRGBColour(255, 255, 255)
    }

    private func exact(colourfulness: Double) -> SRGBColour? {
        let (a, b) = (a * colourfulness, b * colourfulness)
        let l = power(lightness + 0.3963377774 * a + 0.2158037573 * b, 3)
        let m = power(lightness - 0.1055613458 * a - 0.0638541728 * b, 3)
        let s = power(lightness - 0.0894841775 * a - 1.2914855480 * b, 3)
        guard let red = channel(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
            let green = channel(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
            let blue = channel(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s)
        else { return nil }
        return SRGBColour(red, green, blue)
    }
}
