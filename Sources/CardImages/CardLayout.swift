/// Which lines of text a card has, how large they are and where they stand.
struct CardLayout {
    let kicker: TextLine?
    let headline: [TextLine]
    let title: [TextLine]
    let siteTitle: TextLine?

    /// The space at the sides.
    static let margin = 88.0
    /// How wide a line may be.
    static let width = Double(Card.width) - 2 * margin
    /// The room for headline and title, between kicker and foot.
    static let middle = 140.0...490.0

    init(_ card: Card) {
        kicker = CardLayout.line(card.kicker, TextSize(26, weight: 0.15))
        siteTitle = CardLayout.line(
            card.siteTitle, TextSize(24, weight: 0.145), width: CardLayout.width - 80)
        let titles = CardLayout.titles(card.title)
        let choices = titles.lazy.map { title in
            (title: title, headline: CardLayout.headline(card, above: title))
        }
        // The last choice always has room enough.
        let fitting = choices.first { $0.headline.isFitting }
        title = fitting?.title ?? titles.last ?? []
        headline = fitting?.headline.lines ?? CardLayout.headline(card, above: title).lines
    }

    private static func line(
        _ text: String, _ size: TextSize, width: Double = CardLayout.width
    ) -> TextLine? {
        drawableText(text).flatMap {
            wrapText(words(of: $0), size, width: width, limit: 1).lines.first
        }
    }

    /// The title in the ways to try, the best one first.
    private static func titles(_ title: String) -> [[TextLine]] {
        guard let text = drawableText(title) else { return [[]] }
        let pieces = words(of: text)
        let (large, small) = (TextSize(44, weight: 0.14), TextSize(36, weight: 0.14))
        let (lines, isWhole) = wrapText(pieces, large, width: width, limit: 2)
        let smaller = [3, 2].map { wrapText(pieces, small, width: width, limit: $0).lines }
        return isWhole ? [lines] + smaller : smaller
    }

    /// As large as it fits; a long code takes two lines or three rather than become small.
    private static func headline(
        _ card: Card, above title: [TextLine]
    ) -> (lines: [TextLine], isFitting: Bool) {
        guard let text = drawableText(card.headline) ?? drawableText(card.fallback) else {
            return ([], true)
        }
        let room = middle.length - title.height - (title.isEmpty ? 0 : titleGap)
        let pieces = card.isCode ? codeParts(of: text) : words(of: text)
        for (height, limit) in card.isCode ? codeSizes : titleSizes {
            let size = TextSize(height, weight: height > 140 ? 0.165 : 0.155)
            let (lines, isWhole) = wrapText(pieces, size, width: width, limit: limit)
            if isWhole, lines.height <= room { return (lines, true) }
        }
        let size = TextSize(46, weight: 0.155)
        let lines = wrapText(pieces, size, width: width, limit: 3).lines
        return (lines, lines.height <= room)
    }

    /// Heights, the largest first, and how many lines there may be.
    private static let codeSizes: [(Double, Int)] =
        [216, 196, 172, 150, 130, 116].map { ($0, 1) }
        + [104, 92, 82, 73, 65, 58, 52].map { ($0, 2) } + [(46, 3)]
    private static let titleSizes: [(Double, Int)] =
        [96, 84].map { ($0, 1) } + [82, 73, 65, 58, 52].map { ($0, 2) } + [(46, 3)]

    /// The space between headline and title.
    private static let titleGap = 52.0

    /// Headline and title, each line with the height of its base line; all together are in the
    /// middle of their room.
    var placedLines: [(line: TextLine, baseline: Double, isTitle: Bool)] {
        let gap = title.isEmpty || headline.isEmpty ? 0 : CardLayout.titleGap
        let room = CardLayout.middle.length - headline.height - title.height - gap
        var y = CardLayout.middle.lowerBound + max(0, room / 2)
        var placed: [(line: TextLine, baseline: Double, isTitle: Bool)] = []
        for (lines, isTitle) in [(headline, false), (title, true)] {
            for (index, line) in lines.enumerated() {
                y += (index > 0 ? line.size.leading : 0) + line.size.height
                placed.append((line, y - line.size.pen / 2, isTitle))
            }
            y += gap
        }
        return placed
    }
}

extension TextSize {
    /// The height of a capital letter from edge to edge.
    var height: Double { capHeight + pen }

    /// The space between two lines: less in large texts.
    fileprivate var leading: Double { height > 44 ? height * 0.5 : height * 0.72 }
}

extension [TextLine] {
    /// The height of all lines with the space between them.
    fileprivate var height: Double {
        enumerated().reduce(0) { sum, item in
            sum + item.element.size.height + (item.offset > 0 ? item.element.size.leading : 0)
        }
    }
}

extension ClosedRange<Double> {
    fileprivate var length: Double { upperBound - lowerBound }
}
