import Diagnostics
import Escaping
import Markdown
import TestSupport
import Testing

/// Whole documents as pages show them: `input.md`, and beside it the fragment and the findings.
struct PageFixtureTests {
    @Test(arguments: Fixture.all(in: "page", beside: #filePath))
    func page(_ fixture: Fixture) throws {
        let file = SourceFile(
            path: "input.md", bytes: Array(try #require(fixture.text("input.md")).utf8))
        var diagnostics: [Diagnostic] = []
        let rendered = renderMarkdown(
            MarkdownSource(wholeFile: file),
            options: PageMarkdownOptions(reservedIDs: ["causes"], takesTitle: true),
            diagnostics: &diagnostics
        ) { use in
            use.destination.hasPrefix("broken") ? nil : use.destination
        }
        var notes = "title: \(rendered.title ?? "none")\n"
        for heading in rendered.outline {
            notes += "heading \(heading.level) #\(heading.id): \(heading.title)\n"
        }
        for section in rendered.sections {
            notes += "text \(section.headingID ?? "-"): \(section.text)\n"
        }
        notes += textReport(diagnostics, colour: false)
        try expectText(rendered.html.text, inFile: "\(fixture.path)/expected.html")
        try expectText(notes, inFile: "\(fixture.path)/expected.txt")
    }
}
