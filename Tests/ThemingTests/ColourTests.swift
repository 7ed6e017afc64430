import Testing

@testable import Theming

struct ColourTests {
    @Test(
        "the ways to write a colour",
        arguments: [
            ("#15C", "#1155cc"), ("#1b50c4", "#1b50c4"), ("rgb(27 80 196)", "#1b50c4"),
            ("RGB(27, 80,196)", "#1b50c4"), ("rgb( 0 0 255 )", "#0000ff"),
        ])
    func colours(_ text: String, _ hex: String) {
        #expect(SRGBColour(css: text)?.hex == hex)
    }

    @Test(
        "what is no colour, or one that can be seen through",
        arguments: [
            "", "#", "#12", "#1234", "#12345", "#1234567", "#ggg", "#１２３", "blue", "rgb()",
            "rgb(1 2)", "rgb(1 2 3 4)", "rgb(1,2 3)", "rgb(256 0 0)", "rgb(-1 0 0)", "rgb(1,,2)",
            "rgb(+1 0 0)", "rgb(1.5 0 0)", "rgb(10% 0 0)", "rgb(1 2 3 / 50%)", "rgb(1 2 3",
            "oklch(0.5 0.2 260)", "hsl(220 50% 50%)", "#fff; } body { display: none",
        ])
    func noColours(_ text: String) {
        #expect(SRGBColour(css: text) == nil)
    }

    @Test("contrast ratios that WCAG tools agree on")
    func contrast() {
        let white = SRGBColour(255, 255, 255)
        let ratios: [(SRGBColour, Double)] = [
            (SRGBColour(0, 0, 0), 21), (white, 1), (SRGBColour(0x76, 0x76, 0x76), 4.54),
            (SRGBColour(0x77, 0x77, 0x77), 4.48), (SRGBColour(255, 0, 0), 4),
            (SRGBColour(0, 0, 255), 8.59), (SRGBColour(0x94, 0x94, 0x94), 3.03),
        ]
        for (colour, ratio) in ratios {
            #expect(abs(colour.contrast(with: white) - ratio) < 0.01, "\(colour.hex)")
            #expect(colour.contrast(with: white) == white.contrast(with: colour))
        }
    }

    @Test("a colour goes through OKLab and back unchanged")
    func roundTrip() {
        for red in stride(from: 0, through: 255, by: 51) {
            for green in stride(from: 0, through: 255, by: 51) {
                for blue in stride(from: 0, through: 255, by: 51) {
                    let colour = SRGBColour(UInt8(red), UInt8(green), UInt8(blue))
                    #expect(OKLab(colour).colour == colour)
                }
            }
        }
    }

    @Test(
        "OKLab of the primary colours, as CSS Color 4 has them",
        arguments: [
            (SRGBColour(255, 0, 0), (0.62796, 0.22486, 0.12585)),
            (SRGBColour(0, 255, 0), (0.86644, -0.23389, 0.17950)),
            (SRGBColour(0, 0, 255), (0.45201, -0.03246, -0.31153)),
        ])
    func known(_ colour: SRGBColour, _ expected: (Double, Double, Double)) {
        let lab = OKLab(colour)
        #expect(abs(lab.lightness - expected.0) < 0.0005)
        #expect(abs(lab.a - expected.1) < 0.0005)
        #expect(abs(lab.b - expected.2) < 0.0005)
    }

    @Test("roots of any degree, to the last digits")
    func roots() {
        for degree in [2, 3, 5, 12] {
            for value in [1e-9, 0.0031, 0.25, 0.5, 1, 2, 1000] {
                let found = power(root(degree, of: value), degree)
                #expect(abs(found - value) <= value * 1e-12, "\(degree) \(value)")
            }
        }
        #expect(root(3, of: 0) == 0)
        #expect(root(3, of: .infinity) == 0)
        #expect(root(3, of: -1) == 0)
    }

    @Test("the nearest fit colour is fit, and the next one back is not")
    func nearest() throws {
        let white = SRGBColour(255, 255, 255)
        for colour in [SRGBColour(255, 128, 0), SRGBColour(0x8A, 0xB4, 0xFF), white] {
            let found = try #require(colour.nearest { $0.contrast(with: white) >= 4.5 })
            #expect((4.5..<4.62).contains(found.contrast(with: white)), "\(found.hex)")
        }
        #expect(white.nearest { _ in false } == nil)
        let fit = SRGBColour(1, 2, 3)
        #expect(fit.nearest { _ in true } == fit)
    }
}
