extension Card {
    /// The card as a PNG file.
    package func png() -> [UInt8] {
        let layout = CardLayout(self)
        var canvas = Canvas(width: Card.width, height: Card.height, ground: colours.ground)
        let tone = canvas.ink(colours.tone)
        let ink = canvas.ink(colours.ink)
        let margin = CardLayout.margin
        canvas.fill(x: 0, y: 0, width: Card.width, height: 12, radius: 0, tone)
        if let kicker = layout.kicker { canvas.draw(kicker, at: Point(margin, 106), tone) }
        drawFoot(layout, on: &canvas)
        drawMiddle(layout, on: &canvas, tone, ink)
        return canvas.png()
    }

    private func drawMiddle(
        _ layout: CardLayout, on canvas: inout Canvas, _ tone: Ink, _ ink: Ink
    ) {
        for (line, baseline, isTitle) in layout.placedLines {
            // The space at the side of the first letter would take the line off the margin.
            let side = (line.glyphs.first?.path.extent.lowerBound ?? 0) * line.size.scale
            let x = CardLayout.margin - side + line.size.pen / 2
            canvas.draw(line, at: Point(x, baseline), isTitle ? ink : tone)
        }
    }

    private func drawFoot(_ layout: CardLayout, on canvas: inout Canvas) {
        var x = CardLayout.margin
        let baseline = Double(Card.height) - 62
        if hasSign {
            let side = 48
            canvas.drawSign(
                x: Int(x), y: Int(baseline) - 36, side: side, accent: colours.accent)
            x += Double(side) + 20
        }
        let muted = canvas.ink(colours.muted, steps: 3)
        if let site = layout.siteTitle { canvas.draw(site, at: Point(x, baseline), muted) }
    }
}
