/// What the images of a document cost the parser: each link looks at every `![` before it in its
/// paragraph that is not finished.
///
/// Which are finished is only known to the parser, so all are counted.
struct ImageCost {
    /// How much a document may cost: about 0.3 s at worst.
    static let documentLimit = 20_000_000

    private let limit: Int
    private var cost = 0
    /// The images of the paragraph so far.
    private var images = 0

    init(limit: Int) {
        self.limit = limit
    }

    mutating func startParagraph() {
        images = 0
    }

    /// Adds a stretch of the paragraph; the place where the limit is passed, if it is.
    mutating func place(
        in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
    ) -> Range<Int>? {
        for index in range {
            switch text[index] {
            case UInt8(ascii: "["):
                if index > range.lowerBound, text[index - 1] == UInt8(ascii: "!") { images += 1 }
            case UInt8(ascii: "]"):
                cost += images
                if cost > limit { return index..<(index + 1) }
            default: break
            }
        }
        return nil
    }
}
