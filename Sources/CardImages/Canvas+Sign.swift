extension Canvas {
    /// Draws the sign of the stock theme: an exclamation mark in brackets on a rounded square, as
    /// in `favicon.svg`.
    ///
    /// - Parameters:
    ///   - x: its left edge.
    ///   - y: its top edge.
    ///   - side: its width and height.
    ///   - accent: its colour.
    ///   - roundness: the radius of its corners as a part of the side.
    ///   - steps: how smooth its edges are.
    mutating func drawSign(
        x: Int, y: Int, side: Int, accent: Colour, roundness: Double = 0.25, steps: Int = 2
    ) {
        let plate = ink(accent, steps: 2)
        fill(
            x: x, y: y, width: side, height: side, radius: Double(side) * roundness, plate)
        let white = ink(Colour(0xFFFFFF), on: plate, steps: steps)
        // The numbers of the drawing, in 32nds of the side.
        let scale = Double(side) / 32
        let origin = Point(Double(x), Double(y + side))
        for path in signBrackets {
            draw(path, at: origin, scale: scale, pen: 1.2 * scale, white)
        }
        for path in signMark { draw(path, at: origin, scale: scale, pen: 1.5 * scale, white) }
    }
}

private let signBrackets = ["M11.5 24.5H8.8V7.5H11.5M20.5 24.5H23.2V7.5H20.5"]
    .compactMap { StrokePath($0) }
private let signMark = ["M16 22V15.4D16 10.4"].compactMap { StrokePath($0) }
