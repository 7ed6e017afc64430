extension Canvas {
    /// Draws a line from point to point, with round ends and corners.
    ///
    /// In a small turn, as within a curve, the two lines overlap as far as the gap between them
    /// reaches instead, so that each pixel is looked at about once whatever the number of points.
    mutating func drawWay(_ points: [Point], pen radius: Double, _ ink: Ink) {
        guard let first = points.first, let last = points.last else { return }
        drawSpot(at: first, radius, ink)
        if last != first { drawSpot(at: last, radius, ink) }
        var before = 0.0
        for index in points.indices.dropLast() {
            let (start, end) = (points[index], points[index + 1])
            var after = 0.0
            if index + 2 < points.count {
                let turn = halfTurn(start, end, points[index + 2])
                let isCorner = turn > 0.25
                if isCorner { drawSpot(at: end, radius, ink) }
                after = isCorner ? 0 : turn * (radius + 0.5) + 0.02
            }
            drawStrip(from: start, to: end, pen: radius, beyond: (before, after), ink)
            before = after
        }
    }

    /// Draws a disc.
    ///
    /// A pixel is covered as far as its middle lies within the edge.
    mutating func drawSpot(at center: Point, _ radius: Double, _ ink: Ink) {
        let (reach, core) = (radius + 0.5, max(0, radius - 0.5))
        for row in rows(center.y - reach, center.y + reach) {
            let offY = Double(row) + 0.5 - center.y
            let square = offY * offY
            guard reach * reach > square else { continue }
            let half = (reach * reach - square).squareRoot()
            let inner = core * core > square ? (core * core - square).squareRoot() : -1
            coverRow(row, center.x - half...center.x + half, center.x, inner, ink) { x in
                let offX = x - center.x
                return reach - (offX * offX + square).squareRoot()
            }
        }
    }

    /// Draws a line without ends: where the distance from it is within the pen's.
    ///
    /// - Parameters:
    ///   - start: the start of the line.
    ///   - end: its end, another point.
    ///   - radius: half the width of the pen.
    ///   - beyond: how much longer the line is at its start and its end.
    ///   - ink: the colour.
    private mutating func drawStrip(
        from start: Point, to end: Point, pen radius: Double, beyond: (Double, Double), _ ink: Ink
    ) {
        let length = start.distance(to: end)
        guard length > 0 else { return }
        let (dx, dy) = ((end.x - start.x) / length, (end.y - start.y) / length)
        let (reach, core) = (radius + 0.5, max(0, radius - 0.5))
        let spareY = abs(dx) * reach + abs(dy) * max(beyond.0, beyond.1)
        // How far the middle of the line is from its edges along a row.
        let half = abs(dy) < 1e-9 ? 1e6 : reach / abs(dy)
        let inner = abs(dy) < 1e-9 ? 1e6 : core / abs(dy)
        for row in rows(min(start.y, end.y) - spareY, max(start.y, end.y) + spareY) {
            let offY = Double(row) + 0.5 - start.y
            // Along the line is offX * dx + offY * dy, across it offX * dy - offY * dx.
            let isLevel = abs(dy) < 1e-9
            if isLevel, abs(offY) > reach { continue }
            let middle = isLevel ? 0 : offY * dx / dy
            guard let along = interval(dx, offY * dy, -beyond.0, length + beyond.1) else {
                continue
            }
            let left = max(along.lowerBound, middle - half)
            let right = min(along.upperBound, middle + half)
            guard left <= right else { continue }
            let isInside = !isLevel || abs(offY) <= core
            coverRow(
                row, start.x + left...start.x + right, start.x + middle, isInside ? inner : -1, ink
            ) { x in
                reach - abs((x - start.x) * dy - offY * dx)
            }
        }
    }

    /// Colours the pixels of a row whose middles are between two places.
    ///
    /// - Parameters:
    ///   - row: the row.
    ///   - places: where the stroke starts and ends.
    ///   - middle: the middle of the stroke.
    ///   - inner: how far around it all pixels are covered as a whole; negative for none.
    ///   - ink: the colour.
    ///   - covered: how far a pixel is covered, by its middle.
    @inline(__always)
    private mutating func coverRow(
        _ row: Int, _ places: ClosedRange<Double>, _ middle: Double, _ inner: Double, _ ink: Ink,
        _ covered: (Double) -> Double
    ) {
        let begin = column(atOrAfter: places.lowerBound)
        let end = min(width, column(atOrAfter: places.upperBound + 1e-9))
        guard begin < end else { return }
        let offset = markDrawn(begin..<end, row: row)
        let first = inner < 0 ? end : min(end, max(begin, column(atOrAfter: middle - inner)))
        let last = inner < 0 ? end : max(first, min(end, column(atOrAfter: middle + inner)))
        for column in begin..<first where pixels[offset + column] != ink.full {
            cover(offset + column, ink, covered(Double(column) + 0.5))
        }
        for column in first..<last { pixels[offset + column] = ink.full }
        for column in last..<end where pixels[offset + column] != ink.full {
            cover(offset + column, ink, covered(Double(column) + 0.5))
        }
    }

    /// The first column whose middle is not left of a place; within the picture, or behind it.
    private func column(atOrAfter x: Double) -> Int {
        Int(min(max(x, 0), Double(width) + 1) + 0.5)
    }
}

/// The tangent of half the angle by which a way turns in its middle point.
private func halfTurn(_ start: Point, _ middle: Point, _ end: Point) -> Double {
    let (ax, ay) = (middle.x - start.x, middle.y - start.y)
    let (bx, by) = (end.x - middle.x, end.y - middle.y)
    let lengths = start.distance(to: middle) * middle.distance(to: end)
    let sum = lengths + ax * bx + ay * by
    return sum > 0 ? abs(ax * by - ay * bx) / sum : .infinity
}

/// Where `factor * x + offset` is within two bounds.
private func interval(
    _ factor: Double, _ offset: Double, _ low: Double, _ high: Double
) -> ClosedRange<Double>? {
    // Nearly level or upright lines: no column or every one.
    if abs(factor) < 1e-9 {
        return offset >= low && offset <= high ? -1e6...1e6 : nil
    }
    let (first, second) = ((low - offset) / factor, (high - offset) / factor)
    return min(first, second)...max(first, second)
}
