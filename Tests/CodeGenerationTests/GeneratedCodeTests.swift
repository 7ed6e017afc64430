import CodeGeneration
import Diagnostics
import ErrorCatalog
import Foundation
import TestSupport
import Testing

/// Whole files in every language, for each fixture.
struct GeneratedCodeTests {
    static let fixtures = Fixture.all(beside: #filePath)

    @Test("there are fixtures")
    func count() {
        #expect(Self.fixtures.map(\.name) == ["nasty", "plain"])
    }

    @Test("whole files", arguments: fixtures)
    func files(_ fixture: Fixture) throws {
        let source = try codeSource(of: fixture)
        for language in TargetLanguage.allCases {
            let code = generatedCode(from: source, in: language)
            #expect(isGeneratedCode(code))
            #expect(generatedCode(from: source, in: language) == code)
            // What is checked as a source of the project has another extension.
            let path = "expected/\(language.fileExtension).txt"
            try expectText(
                String(decoding: code, as: UTF8.self), inFile: "\(fixture.path)/\(path)")
        }
    }

    @Test("nothing invisible is in a file but line feeds and the tabs of Go", arguments: fixtures)
    func visible(_ fixture: Fixture) throws {
        let source = try codeSource(of: fixture)
        for language in TargetLanguage.allCases {
            let text = String(decoding: generatedCode(from: source, in: language), as: UTF8.self)
            let odd = text.unicodeScalars.filter { scalar in
                scalar != "\n" && !(scalar == "\t" && language == .go)
                    && [.control, .format, .lineSeparator, .paragraphSeparator]
                        .contains(scalar.properties.generalCategory)
            }
            #expect(odd.isEmpty, "\(language.label)")
            #expect(language != .java || text.utf8.allSatisfy { $0 < 0x80 })
        }
    }
}
