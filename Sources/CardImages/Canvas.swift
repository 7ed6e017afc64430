/// A picture with few colours: each pixel is the number of one.
struct Canvas {
    let width: Int
    let height: Int
    private(set) var colours: [Colour]
    /// The numbers of the colours, row by row; 0 is the ground.
    var pixels: [UInt8]
    /// Which columns of each row were drawn on.
    private(set) var drawn: [Range<Int>]

    init(width: Int, height: Int, ground: Colour) {
        self.width = width
        self.height = height
        colours = [ground]
        pixels = [UInt8](repeating: 0, count: width * height)
        drawn = [Range<Int>](repeating: 0..<0, count: height)
    }

    /// A colour to draw with.
    ///
    /// - Parameters:
    ///   - colour: the colour.
    ///   - ground: what it is drawn on: an ink that was used, else the ground of the picture.
    ///   - steps: how many colours there are from the ground to this one. Edges are smoother with
    ///     more of them, and the file is larger.
    /// - Returns: the colour.
    mutating func ink(_ colour: Colour, on ground: Ink? = nil, steps: Int = 4) -> Ink {
        precondition(colours.count + steps <= 256, "a picture has 256 colours at most")
        let below = ground?.full ?? 0
        let first = UInt8(colours.count)
        for step in 1...steps {
            colours.append(colours[Int(below)].mixed(with: colour, step, of: steps))
        }
        return Ink(first: first, steps: steps)
    }

    /// Colours a pixel as far as an ink covers it.
    ///
    /// - Parameters:
    ///   - index: the number of the pixel.
    ///   - ink: the ink. Of two inks the later one shows, and of two steps of one the fuller, so
    ///     strokes that cross need no second look.
    ///   - cover: how much of the pixel is covered: from 0 to 1, or beyond.
    @inline(__always)
    mutating func cover(_ index: Int, _ ink: Ink, _ cover: Double) {
        let step = cover >= 1 ? ink.steps : Int(max(0, cover) * Double(ink.steps) + 0.5)
        if step > 0 { pixels[index] = max(pixels[index], ink.first + UInt8(step - 1)) }
    }

    /// Notes which columns are drawn on.
    ///
    /// - Returns: the number of the pixel at the start of the row.
    mutating func markDrawn(_ columns: Range<Int>, row: Int) -> Int {
        let old = drawn[row]
        drawn[row] =
            old.isEmpty
            ? columns
            : min(old.lowerBound, columns.lowerBound)..<max(old.upperBound, columns.upperBound)
        return row * width
    }

    /// The rows that are between two heights.
    func rows(_ top: Double, _ bottom: Double) -> Range<Int> {
        let first = min(height, max(0, Int(top)))
        return first..<max(first, min(height, Int(bottom) + 1))
    }
}

/// A colour to draw with, as the steps from the ground to it.
struct Ink {
    /// The number of the first step above the ground.
    let first: UInt8
    let steps: Int

    /// The number of the colour itself.
    var full: UInt8 { first + UInt8(steps - 1) }
}
