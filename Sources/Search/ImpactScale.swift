/// Computes what a term says about a page: BM25F (Robertson and Zaragoza, 2009, §3.6), as a whole
/// number, so that every program that adds them up gets the same sum.
struct ImpactScale {
    private let averageLength: Double
    /// How much each term tells apart from others.
    private let tellings: [Double]

    /// How fast more of the same word stops to count.
    private static let saturation = 5.0
    /// How much a long page needs more words than a short one.
    private static let lengthShare = 0.65
    /// What 1.0 is as an impact.
    private static let unit = 20.0

    /// - Parameters:
    ///   - pageCount: the number of all pages.
    ///   - averageLength: the number of terms that their prose has.
    ///   - frequencies: how many pages have each term.
    init(pageCount: Int, averageLength: Double, frequencies: [Int]) {
        self.averageLength = averageLength
        let count = Double(pageCount)
        tellings = frequencies.map { frequency in
            // A term that pages only borrow is as rare as it gets.
            let frequency = Double(max(1, frequency))
            let rarity = binaryLogarithm(1 + (count - frequency + 0.5) / (frequency + 0.5))
            // Rare words say more, but a site of few pages has many words that are rare by chance.
            return rarity.squareRoot() * rarity.squareRoot().squareRoot()
        }
    }

    /// The scale for one page.
    func scale(for page: AnalyzedPage) -> PageScale {
        let relative = Double(page.length) / max(1, averageLength)
        return PageScale(
            lengthFactor: 1 - Self.lengthShare + Self.lengthShare * relative,
            prior: Self.prior(of: page.document), tellings: tellings)
    }

    /// How likely a page of a kind is wanted, before anything was asked.
    private static func prior(of document: SearchDocument) -> Double {
        if document.isDemoted { return 0.6 }
        if document.isRetired { return 0.5 }
        return switch document.kind {
        case .status, .error, .article: 1
        case .list: 0.8
        }
    }

    /// What terms say about one page.
    struct PageScale {
        fileprivate let lengthFactor: Double
        fileprivate let prior: Double
        fileprivate let tellings: [Double]

        /// - Parameters:
        ///   - use: where the term stands on the page.
        ///   - term: its place in the frequencies.
        /// - Returns: a whole number; the higher, the more it says.
        func impact(of use: TermUse, term: Int) -> Int {
            let weight = Double(use.weight) / 100 + Double(use.count) / lengthFactor
            let value =
                tellings[term] * (saturation + 1) * weight / (saturation + weight)
            return Int((value * unit * prior).rounded())
        }
    }
}
