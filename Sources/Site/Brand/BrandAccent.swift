import Diagnostics
import Theming

/// The colour of links and controls in both schemes.
struct BrandAccent: Sendable {
    let light: SRGBColour
    let dark: SRGBColour
}

extension SitePlan {
    /// The accent of the settings, and for the dark scheme, where they have none, the same hue so
    /// light that it can be read there; `nil` where one can't be read, which is reported.
    func accent(
        _ accent: BrandSettings.Accent, _ diagnostics: inout [Diagnostic]
    ) -> BrandAccent? {
        let colours = StyleColours.of(theme)
        let isReadable = { (colour: SRGBColour, scheme: ColourScheme) in
            AccentUse.worst(of: colour, in: colours, scheme) == nil
        }
        let given: [(Located<SRGBColour>?, ColourScheme)] = [
            (accent.light, .light), (accent.dark, .dark),
        ]
        var problems: [Diagnostic] = []
        for case (let colour?, let scheme) in given {
            guard let worst = AccentUse.worst(of: colour.value, in: colours, scheme) else {
                continue
            }
            let better = colour.value.nearest { isReadable($0, scheme) }
            problems.append(.accentContrast(colour, worst, scheme, better))
        }
        diagnostics += problems
        guard problems.isEmpty else { return nil }
        // No darker than the stock accent looks, so that a link is light rather than merely legal.
        let derived = accent.light.value.nearest(lighterThan: 0.75) { isReadable($0, .dark) }
        return (accent.dark?.value ?? derived).map {
            BrandAccent(light: accent.light.value, dark: $0)
        }
    }
}

extension Diagnostic {
    fileprivate static func accentContrast(
        _ colour: Located<SRGBColour>, _ use: AccentUse, _ scheme: ColourScheme,
        _ better: SRGBColour?
    ) -> Diagnostic {
        let ratio = decimal(colour.value.contrast(with: use.background))
        let subject = use.isText ? "text and links need" : "controls and focus rings need"
        return Diagnostic(
            .accentContrast,
            "the accent \(colour.value.hex) has a contrast of \(ratio):1 on \(use.place) "
                + "(\(use.background.hex)) in the \(scheme.rawValue) scheme; "
                + "\(subject) \(decimal(use.requiredContrast)):1",
            at: colour.range,
            help: better.map { "the nearest colour of this hue that can be read is '\($0.hex)'" }
                ?? "use a colour that differs more from the background")
    }
}

/// With two digits, rounded down, so that what falls short never looks like enough.
private func decimal(_ ratio: Double) -> String {
    let hundredths = Int(ratio * 100)
    let digits = String(hundredths % 100)
    let fraction = digits.utf8.count == 1 ? "0\(digits)" : digits
    return fraction == "00" ? "\(hundredths / 100)" : "\(hundredths / 100).\(fraction)"
}
