extension SRGBColour {
    /// The colour of the same hue that meets a condition and is nearest in lightness.
    ///
    /// - Parameters:
    ///   - least: the least lightness of the search, from 0 to 1; it starts there if the colour
    ///     is darker.
    ///   - isFit: the condition.
    /// - Returns: the colour; `nil` where none meets the condition.
    package func nearest(
        lighterThan least: Double = 0, where isFit: (SRGBColour) -> Bool
    ) -> SRGBColour? {
        var lab = OKLab(self)
        let start = max(lab.lightness, least)
        if start == lab.lightness, isFit(self) { return self }
        let steps = 500
        for step in 0...steps {
            let distance = Double(step) / Double(steps)
            for lightness in [start - distance, start + distance]
            where (least...1).contains(lightness) {
                lab.lightness = lightness
                let candidate = lab.colour
                if isFit(candidate) { return candidate }
            }
        }
        return nil
    }
}
