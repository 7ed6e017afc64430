/// The picture of the site on the home screen of a phone.
package struct TouchIcon: Sendable, Equatable {
    /// Its width and height; 180 is what iOS asks for.
    package static let side = 180

    /// The colour of the brand.
    package var accent: Colour

    package init(accent: Colour) {
        self.accent = accent
    }

    /// The icon as a PNG file: the sign without round corners, which phones cut themselves.
    package func png() -> [UInt8] {
        let side = TouchIcon.side
        var canvas = Canvas(width: side, height: side, ground: accent)
        canvas.drawSign(x: 0, y: 0, side: side, accent: accent, roundness: 0, steps: 8)
        return canvas.png()
    }
}
