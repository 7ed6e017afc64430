import Diagnostics
import TestSupport
import Testing

@testable import Theming

/// The colours of the stock style sheet: what is read of them, and that people can read by them.
struct StyleColourTests {
    private func colours(_ css: String? = nil) -> StyleColours {
        var diagnostics: [Diagnostic] = []
        let files = css.map {
            [SourceFile(path: "theme/assets/style.css", bytes: Array($0.utf8))]
        }
        let theme = Theme(files: files ?? [], folder: "theme/", diagnostics: &diagnostics)
        return StyleColours.of(theme)
    }

    private static let pairs: [(String, String, Double)] = [
        ("ink", "page", 7), ("text", "page", 7), ("text", "sunken", 7), ("ink", "sunken", 7),
        ("muted", "page", 4.5), ("muted", "sunken", 4.5), ("muted", "class-1xx-tint", 4.5),
        ("ink", "class-1xx-tint", 7), ("ink", "mark", 4.5), ("ink", "line", 4.5),
        ("line-strong", "page", 3), ("line-strong", "sunken", 3), ("teal", "sunken", 4.5),
    ]

    @Test("each text can be read on what is behind it", arguments: ColourScheme.allCases)
    func contrast(_ scheme: ColourScheme) throws {
        let colours = colours()
        var pairs = Self.pairs
        for name in ["1xx", "2xx", "3xx", "4xx", "5xx"] {
            pairs.append(("class-\(name)", "class-\(name)-tint", 4.5))
            pairs.append(("class-\(name)", "page", 4.5))
            pairs.append(("class-\(name)", "sunken", 4.5))
            pairs.append(("text", "class-\(name)-tint", 4.5))
        }
        for (front, back, least) in pairs {
            let text = try #require(colours[front, scheme], "\(front)")
            let background = try #require(colours[back, scheme], "\(back)")
            let ratio = text.contrast(with: background)
            #expect(ratio >= least, "\(front) on \(back), \(scheme): \(ratio)")
        }
        let accent = try #require(colours["accent", scheme])
        #expect(AccentUse.worst(of: accent, in: colours, scheme) == nil)
        #expect(AccentUse.all(of: accent, in: colours, scheme).count == 9, "no place is missed")
    }

    @Test("the tint of the current link is as strong as the check takes it to be")
    func tint() throws {
        let css = try Repository.text("theme/assets/style.css")
        for (scheme, share) in AccentUse.tintShare {
            let percent = Int((share * 100).rounded())
            let mix = "color-mix(in srgb, var(--accent) \(percent)%, var(--page))"
            #expect(css.contains(mix), "\(scheme)")
        }
    }

    @Test("an own style sheet's colours go before the stock ones")
    func own() {
        let own = colours(
            """
            :root { --page: light-dark(#FFF, #000000); --sunken: white; --x: light-dark(#12, #123); }
            p { --page: light-dark(#123456, #123456); }
            """)
        #expect(own["page", .light]?.hex == "#ffffff")
        #expect(own["page", .dark]?.hex == "#000000")
        #expect(own["sunken", .light] == colours()["sunken", .light])
        #expect(own["x", .light] == nil)
    }
}
