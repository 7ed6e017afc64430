/// A place in the plane, in units of a glyph or in pixels.
struct Point: Sendable, Equatable {
    var x: Double
    var y: Double

    init(_ x: Double, _ y: Double) {
        self.x = x
        self.y = y
    }

    /// The place a part of the way to another one.
    func moved(_ part: Double, towards other: Point) -> Point {
        Point(x + (other.x - x) * part, y + (other.y - y) * part)
    }

    /// How far another place is.
    func distance(to other: Point) -> Double {
        let (dx, dy) = (other.x - x, other.y - y)
        return (dx * dx + dy * dy).squareRoot()
    }
}
