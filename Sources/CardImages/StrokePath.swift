/// The way of a pen: what a glyph is drawn with, whatever the width of the pen.
struct StrokePath: Sendable, Equatable {
    enum Element: Sendable, Equatable {
        case line(Point, Point)
        case curve(Point, Point, Point, Point)
        /// A spot a bit wider than the pen: the point of an `i`.
        case dot(Point)
    }

    private(set) var elements: [Element] = []

    /// Nothing at all.
    static let empty = StrokePath(elements: [])

    private init(elements: [Element]) { self.elements = elements }

    /// Reads a path written as in SVG, with absolute numbers and `y` upwards.
    ///
    /// `M x y` moves the pen, `L x y`, `H x` and `V y` draw lines and `C` a cubic curve. Our own:
    /// `h x y` draws a quarter of a round that starts horizontally, `v x y` one that starts
    /// vertically, `D x y` a dot. Most letters need no more than these.
    ///
    /// - Returns: `nil` for anything else.
    init?(_ text: some StringProtocol) {
        var pen = Point(0, 0)
        for command in commands(in: text) {
            let numbers = command.numbers
            switch (command.letter, numbers.count) {
            case ("M", 2): pen = Point(numbers[0], numbers[1])
            case ("L", 2): line(&pen, Point(numbers[0], numbers[1]))
            case ("H", 1): line(&pen, Point(numbers[0], pen.y))
            case ("V", 1): line(&pen, Point(pen.x, numbers[0]))
            case ("D", 2): elements.append(.dot(Point(numbers[0], numbers[1])))
            case ("h", 2):
                let end = Point(numbers[0], numbers[1])
                quarter(&pen, end, by: Point(end.x, pen.y))
            case ("v", 2):
                let end = Point(numbers[0], numbers[1])
                quarter(&pen, end, by: Point(pen.x, end.y))
            case ("C", 6):
                let end = Point(numbers[4], numbers[5])
                elements.append(
                    .curve(
                        pen, Point(numbers[0], numbers[1]), Point(numbers[2], numbers[3]), end))
                pen = end
            default: return nil
            }
        }
    }

    private mutating func line(_ pen: inout Point, _ end: Point) {
        elements.append(.line(pen, end))
        pen = end
    }

    /// A bit squarer than an ellipse, whose number would be 0.5523: it looks as wide as it is.
    private mutating func quarter(_ pen: inout Point, _ end: Point, by corner: Point) {
        let part = 0.585
        elements.append(
            .curve(
                pen, pen.moved(part, towards: corner), end.moved(part, towards: corner), end))
        pen = end
    }

    /// The path and another one over it.
    func adding(_ other: StrokePath) -> StrokePath {
        var sum = self
        sum.elements += other.elements
        return sum
    }

    /// The path at another place.
    func moved(x: Double, y: Double) -> StrokePath {
        let move = { (point: Point) in Point(point.x + x, point.y + y) }
        var path = self
        path.elements = elements.map { element in
            switch element {
            case .line(let start, let end): .line(move(start), move(end))
            case .curve(let start, let first, let second, let end):
                .curve(move(start), move(first), move(second), move(end))
            case .dot(let point): .dot(move(point))
            }
        }
        return path
    }

    /// The leftmost and the rightmost number of the path.
    var extent: ClosedRange<Double> {
        let points = elements.flatMap { element -> [Point] in
            switch element {
            case .line(let start, let end): [start, end]
            case .curve(let start, let first, let second, let end): [start, first, second, end]
            case .dot(let point): [point]
            }
        }
        let numbers = points.map(\.x)
        return (numbers.min() ?? 0)...(numbers.max() ?? 0)
    }
}

/// The letters of a path, each with the numbers behind it.
private func commands(in text: some StringProtocol) -> [(letter: Character, numbers: [Double])] {
    var commands: [(letter: Character, numbers: [Double])] = []
    var digits = ""
    func endNumber() {
        if let number = Double(digits), !commands.isEmpty {
            commands[commands.count - 1].numbers.append(number)
        }
        digits = ""
    }
    for character in text {
        if character.isLetter {
            endNumber()
            commands.append((character, []))
        } else if character == " " {
            endNumber()
        } else {
            digits.append(character)
        }
    }
    endNumber()
    return commands
}
