/// How large a text is drawn.
struct TextSize: Sendable, Equatable {
    /// The height of a capital letter in pixels, without the pen's own width.
    var capHeight: Double
    /// The width of the pen in pixels.
    var pen: Double

    /// - Parameters:
    ///   - capHeight: the height of a capital letter from edge to edge.
    ///   - weight: the width of the pen as a part of the height.
    init(_ capHeight: Double, weight: Double) {
        pen = capHeight * weight
        self.capHeight = capHeight - pen
    }

    /// How many pixels a unit of a glyph is.
    var scale: Double { capHeight / StrokeFont.capHeight }

    /// How far the next glyph is in pixels: a wide pen needs more space between the letters.
    func advance(of glyph: Glyph) -> Double { glyph.advance * scale + pen * 0.62 }
}

/// A line of text as it is drawn.
struct TextLine: Sendable, Equatable {
    let glyphs: [Glyph]
    let size: TextSize

    /// What the font lacks is left out, but for letters, which get a box.
    init(_ text: some StringProtocol, _ size: TextSize) {
        let font = StrokeFont.standard
        glyphs = text.compactMap { character in
            font.glyph(character) ?? (character.isLetter ? StrokeFont.missing : nil)
        }
        self.size = size
    }

    /// How wide the line is in pixels.
    var width: Double { glyphs.reduce(0) { $0 + size.advance(of: $1) } }
}
