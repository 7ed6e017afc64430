import CardImages
import Testing

struct CardTests {
    @Test("a card is a PNG file of the size that networks ask for, in the colours given")
    func card() throws {
        let file = try PNGFile(makeCard("404", title: "Not Found").png())
        #expect((file.width, file.height) == (1200, 630))
        #expect(Set(["#fcf0dc", "#874800", "#10161f", "#1b50c4"]).isSubset(of: file.colours))
        // The bar at the top, the ground in the corners, the sign at the foot.
        #expect(file.colour(0, 0) == "#874800")
        #expect(file.colour(1199, 11) == "#874800")
        #expect(file.colour(0, 12) == "#fcf0dc")
        #expect(file.colour(1199, 629) == "#fcf0dc")
        #expect(file.colour(92, 560) == "#1b50c4")
        // The middle of the zero is empty; its left side, the fours' stems are not.
        let row = (0..<1200).map { file.colour($0, 264) }
        let strokes = row.split(whereSeparator: { $0 != "#874800" }).count
        #expect(strokes == 6, "two strokes of each digit")
    }

    @Test("the same card is the same bytes, and another code another picture")
    func determinism() {
        let card = makeCard("quota_exceeded", title: "The quota is used up")
        #expect(card.png() == card.png())
        #expect(makeCard("404", title: "A").png() != makeCard("405", title: "A").png())
        #expect(makeCard("404", title: "A").png() != makeCard("404", title: "B").png())
    }

    @Test(
        "nothing leaves the margins, whatever the texts",
        arguments: [
            ("404", "Not Found"), ("insufficient_inventory_for_warehouse", "Too few pieces"),
            (String(repeating: "W", count: 300), String(repeating: "M", count: 300)),
            ("a", String(repeating: "long words in a title ", count: 14)),
            ("A_b.C:d/e-F", "Öffnungszeiten: Äpfel, Übermaß & Ärger „nur“ für 5 €"),
            ("</script>", "\"quoted\" & <b>bold</b> 🚀 👩‍👩‍👧 \u{202E}reversed\u{0000}"),
            ("", ""), ("   ", "\n\t\u{A0}"),
        ])
    func margins(headline: String, title: String) throws {
        let file = try PNGFile(makeCard(headline, title: title).png())
        if let box = file.box(of: "#10161f") {
            #expect(box.x.lowerBound >= 86 && box.x.upperBound <= 1114)
            #expect(box.y.lowerBound >= 140 && box.y.upperBound <= 510)
        }
        let below = file.pixels.dropFirst(13 * 1200)
        let tone = try #require(file.colours.firstIndex(of: "#874800"))
        let columns = below.indices.filter { below[$0] == tone }.map { $0 % 1200 }
        #expect(columns.allSatisfy { (86...1114).contains($0) })
    }

    @Test("a code in letters that the font lacks gives way to its status, a title to nothing")
    func otherScripts() {
        let foreign = makeCard("ошибка", title: "Неверный запрос")
        #expect(foreign.png() == makeCard("400", title: "").png())
        #expect(makeCard("404", title: "見つかりません").png() == makeCard("404", title: "").png())
        #expect(makeCard("404", title: "لم يتم العثور").png() == makeCard("404", title: "").png())
    }

    @Test("a single unknown letter is a box, a sign that the font lacks is left out")
    func unknownCharacters() {
        let plain = makeCard("404", title: "The factor is too large")
        let greek = makeCard("404", title: "The factor λ is too large")
        #expect(plain.png() != greek.png())
        #expect(makeCard("404", title: "🚀 The factor is too large 🎉").png() == plain.png())
        #expect(makeCard("404", title: "The\u{200B} factor\n is  too large").png() == plain.png())
    }

    @Test("letters in pieces are the same as whole ones")
    func decomposedLetters() {
        #expect(
            makeCard("404", title: "Fu\u{308}r A\u{308}pfel").png()
                == makeCard("404", title: "Für Äpfel").png())
    }

    @Test("cards stay small", arguments: ["404", "429", "quota_exceeded", "E-1042"])
    func size(code: String) {
        let bytes = makeCard(code, title: "The request has too many of them").png()
        #expect(bytes.count <= 15 * 1024)
    }

    @Test("the site's card wraps its title at words")
    func siteCard() throws {
        var card = makeCard("The Error Codes of a Very Long Product Name", title: "All codes.")
        card.isCode = false
        let file = try PNGFile(card.png())
        let box = try #require(file.box(of: "#874800"))
        #expect(box.x.upperBound <= 1199)
        #expect(file.count(of: "#10161f") > 500)
    }
}

private func makeCard(_ headline: String, title: String) -> Card {
    Card(
        kicker: "Client error", headline: headline, fallback: "400", isCode: true, title: title,
        siteTitle: "API Error Codes",
        colours: Card.Colours(
            ground: Colour(0xFCF0DC), tone: Colour(0x874800), ink: Colour(0x10161F),
            muted: Colour(0x596473), accent: Colour(0x1B50C4)),
        hasSign: true)
}
