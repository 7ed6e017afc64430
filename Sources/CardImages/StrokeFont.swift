/// Our own font, drawn with a pen of any width: Latin letters, digits and punctuation.
///
/// It is data of ours, so that the program needs no font file and a picture is the same bytes on
/// every machine.
struct StrokeFont: Sendable {
    private let glyphs: [Character: Glyph]

    /// The one font; its tables are read once.
    static let standard = StrokeFont()

    /// The height of a capital letter, in units of a glyph.
    static let capHeight = 700.0

    private init() {
        var glyphs: [Character: Glyph] = [" ": Glyph(path: .empty, advance: 260)]
        for line in letterTable.split(separator: "\n") + signTable.split(separator: "\n") {
            guard let row = GlyphRow(line) else { continue }
            let base = row.base.flatMap { glyphs[$0]?.path }
            let path = base.map { $0.adding(row.path) } ?? row.path
            let shifted = base == nil ? path.moved(x: row.left, y: 0) : path
            let width = path.extent.upperBound + (base == nil ? row.left : 0)
            glyphs[row.character] = Glyph(path: shifted, advance: width + row.right)
        }
        for (character, base, mark) in accents {
            guard let glyph = glyphs[base], let path = accentPaths[mark] else { continue }
            // Marks below stay where they are; others rise with the letter.
            let rise = base.isUppercase && !"¸˛,".contains(mark) ? 200.0 : 0
            let accent = path.moved(x: glyph.middle, y: rise)
            glyphs[character] = Glyph(path: glyph.path.adding(accent), advance: glyph.advance)
        }
        for (character, other) in likenesses { glyphs[character] = glyphs[other] }
        self.glyphs = glyphs
    }

    /// How a character is drawn; `nil` where the font lacks it.
    func glyph(_ character: Character) -> Glyph? { glyphs[character] }

    /// What stands for a letter that the font lacks.
    static let missing = Glyph(
        path: StrokePath("M90 0H430V700H90V0") ?? .empty, advance: 520)

    /// The characters that can be drawn.
    var characters: [Character] { glyphs.keys.sorted() }
}

/// A row of a table of glyphs: the character, the space at its left and right, perhaps `=` and the
/// character that it is drawn over, and the path.
private struct GlyphRow {
    let character: Character
    let left: Double
    let right: Double
    var base: Character?
    let path: StrokePath

    init?(_ line: Substring) {
        var parts = line.split(separator: " ", maxSplits: 3)
        guard parts.count == 4, let character = parts[0].first,
            let left = Double(parts[1]), let right = Double(parts[2])
        else { return nil }
        if parts[3].hasPrefix("=") {
            base = parts[3].dropFirst().first
            parts[3] = parts[3].dropFirst(2)
        }
        guard let path = StrokePath(parts[3]) else { return nil }
        (self.character, self.left, self.right, self.path) = (character, left, right, path)
    }
}
