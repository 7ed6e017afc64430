extension Canvas {
    /// Fills a rectangle whose corners are round, up to whole pixels.
    mutating func fill(
        x: Int, y: Int, width: Int, height: Int, radius: Double, _ ink: Ink
    ) {
        for row in max(0, y)..<min(self.height, y + height) {
            let columns = max(0, x)..<min(self.width, x + width)
            let offset = markDrawn(columns, row: row)
            // How far the middle of a pixel is within the part that the corners round.
            let rowDistance = radius - min(Double(row - y), Double(y + height - 1 - row)) - 0.5
            for column in columns {
                let edge = min(Double(column - x), Double(x + width - 1 - column))
                let distance = radius - edge - 0.5
                let covered =
                    rowDistance > 0 && distance > 0
                    ? radius + 0.5
                        - (distance * distance + rowDistance * rowDistance).squareRoot() : 1
                cover(offset + column, ink, covered)
            }
        }
    }
}
