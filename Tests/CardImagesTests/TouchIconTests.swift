import CardImages
import Testing

struct TouchIconTests {
    @Test("the icon is the sign on the accent, without round corners")
    func icon() throws {
        let file = try PNGFile(TouchIcon(accent: Colour(0x11663D)).png())
        #expect((file.width, file.height) == (180, 180))
        for corner in [(0, 0), (179, 0), (0, 179), (179, 179)] {
            #expect(file.colour(corner.0, corner.1) == "#11663d")
        }
        // The mark, its point and both brackets.
        for place in [(90, 70), (90, 121), (50, 90), (130, 90)] {
            #expect(file.colour(place.0, place.1) == "#ffffff", "\(place)")
        }
        #expect(file.count(of: "#ffffff") > 2000)
    }
}
