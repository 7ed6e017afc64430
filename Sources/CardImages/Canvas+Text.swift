extension Canvas {
    /// Draws a path.
    ///
    /// - Parameters:
    ///   - path: the path, in units of a glyph.
    ///   - origin: where its (0, 0) is.
    ///   - scale: how many pixels a unit is.
    ///   - radius: half the width of the pen, in pixels.
    ///   - ink: the colour.
    mutating func draw(
        _ path: StrokePath, at origin: Point, scale: Double, pen radius: Double, _ ink: Ink
    ) {
        let place = { (point: Point) in
            Point(origin.x + point.x * scale, origin.y - point.y * scale)
        }
        var way: [Point] = []
        func go(from start: Point) {
            if way.last == start { return }
            drawWay(way, pen: radius, ink)
            way = [start]
        }
        for element in path.elements {
            switch element {
            case .line(let start, let end):
                go(from: place(start))
                way.append(place(end))
            case .curve(let start, let first, let second, let end):
                go(from: place(start))
                way += curvePoints(place(start), place(first), place(second), place(end))
            case .dot(let point):
                drawSpot(at: place(point), radius * 1.22, ink)
            }
        }
        drawWay(way, pen: radius, ink)
    }

    /// Draws a line of text from its base line.
    mutating func draw(_ line: TextLine, at origin: Point, _ ink: Ink) {
        var x = origin.x
        let size = line.size
        for glyph in line.glyphs {
            // At whole pixels, the same letter is the same pixels, which compress to nothing.
            let place = Point(x.rounded(), origin.y.rounded())
            draw(glyph.path, at: place, scale: size.scale, pen: size.pen / 2, ink)
            x += size.advance(of: glyph)
        }
    }
}

/// As many points of a curve, without its start, as the eye needs to see no corners.
private func curvePoints(
    _ start: Point, _ first: Point, _ second: Point, _ end: Point
) -> [Point] {
    let length =
        start.distance(to: first) + first.distance(to: second) + second.distance(to: end)
    let count = max(3, Int(length.squareRoot() * 1.3))
    return (1...count).map { step in
        if step == count { return end }
        let part = Double(step) / Double(count)
        let rest = 1 - part
        let (b0, b1) = (rest * rest * rest, 3 * rest * rest * part)
        let (b2, b3) = (3 * rest * part * part, part * part * part)
        return Point(
            b0 * start.x + b1 * first.x + b2 * second.x + b3 * end.x,
            b0 * start.y + b1 * first.y + b2 * second.y + b3 * end.y)
    }
}
