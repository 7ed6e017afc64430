import Diagnostics
import Escaping
import Markdown
import TestSupport
import Testing

/// Whole documents as pages show them: `input.md`, and beside it the fragment and the findings.
struct PageFixtureTests {
    @Test(arguments: Fixture.all(in: "page", beside: #filePath))
    func page(_ fixture: Fixture) throws {
        let references = NoReferences()
        references.values = ["status.429.reason": "Too Many Requests"]
        references.sizes = ["sized.png": PixelSize(width: 640, height: 480)]
        for name in ["part.md", "inner.md", "data.json"] {
            references.files[name] = fixture.text(name)
        }
        let (rendered, diagnostics) = rendered(
            Array(try #require(fixture.text("input.md")).utf8),
            options: PageMarkdownOptions(
                reservedIDs: ["causes"], takesTitle: true,
                allowsHTML: fixture.path.hasSuffix("-html-allowed")),
            references: references)
        var notes = "title: \(rendered.title ?? "none")\n"
        for heading in rendered.outline {
            notes += "heading \(heading.level) #\(heading.id): \(heading.title)\n"
        }
        for section in rendered.sections {
            notes += "text \(section.headingID ?? "-"): \(section.text)\n"
        }
        notes += textReport(diagnostics.inSourceOrder(), colour: false)
        try expectText(rendered.html.text, inFile: "\(fixture.path)/expected.html")
        try expectText(notes, inFile: "\(fixture.path)/expected.txt")
    }
}
