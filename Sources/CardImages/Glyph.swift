/// A character of the font.
struct Glyph: Sendable, Equatable {
    /// What the pen draws; the base line is at 0, the top of capital letters at 700.
    var path: StrokePath
    /// How far the next character is.
    var advance: Double
    /// The widths of what is drawn, without the space at the sides.
    var middle: Double { (path.extent.lowerBound + path.extent.upperBound) / 2 }
}
