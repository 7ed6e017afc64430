import Diagnostics
import Testing

/// Names and groups of codes, and what settings make of them.
struct CheckLevelsTests {
    @Test(
        "names are the words of the case",
        arguments: [
            (DiagnosticCode.brokenLink, "broken-link"), (.notUTF8, "not-utf8"),
            (.rawHTML, "raw-html"), (.ambiguousID, "ambiguous-id"), (.yamlSyntax, "yaml-syntax"),
            (.invalidHTTPSyntax, "invalid-http-syntax"),
            (.coverage, "coverage"),
        ])
    func names(code: DiagnosticCode, name: String) {
        #expect(code.name == name)
    }

    @Test("no two codes or groups have one name, and each is found by its names")
    func unique() {
        #expect(Set(CheckName.all).count == CheckName.all.count)
        for code in DiagnosticCode.allCases {
            #expect(CheckName(code.name) == .code(code))
            #expect(CheckName(code.rawValue) == .code(code))
            #expect(code.groups.count { $0.isNumbered } == 1, "\(code.rawValue)")
        }
        for group in DiagnosticGroup.allCases {
            #expect(CheckName(group.rawValue) == .group(group))
            #expect(!group.codes.isEmpty)
        }
        #expect(CheckName("DOC9999") == nil)
        #expect(CheckName("Broken-Link") == nil)
    }

    @Test("what is always an error is an error by itself")
    func fixed() {
        for code in DiagnosticCode.allCases where code.isFixed {
            #expect(code.severity == .error, "\(code.rawValue)")
        }
    }

    @Test("a code goes before a topic, a topic before a number's group, in any order")
    func precedence() {
        var levels = CheckLevels()
        levels[.group(.links)] = .off
        levels[.code(.brokenLink)] = .warning
        levels[.group(.catalog)] = .error
        levels[.group(.security)] = .off
        levels[.group(.accessibility)] = .error
        #expect(levels.level(of: .brokenLink) == .warning)
        #expect(levels.level(of: .brokenAnchor) == .off)
        #expect(levels.level(of: .missingAlternative) == .error)
        #expect(levels.level(of: .secretInExample) == .off)
        #expect(levels.level(of: .reasonPhrase) == .error)
        #expect(levels.level(of: .rawHTML) == .off)
        #expect(levels.level(of: .tableShape) == nil)
    }

    @Test("the command line goes before the file, however specific the file is")
    func layers() {
        var (file, line) = (CheckLevels(), CheckLevels())
        file[.code(.brokenLink)] = .error
        file[.code(.rawHTML)] = .error
        line[.group(.links)] = .off
        let both = line.over(file)
        #expect(both.level(of: .brokenLink) == .off)
        #expect(both.level(of: .rawHTML) == .error)
        #expect(both.level(of: .missingTitle) == nil)
    }

    @Test("findings are judged by their codes; what is always an error stays")
    func applied() {
        let file = SourceFile(path: "content/a.md", bytes: Array("x\n".utf8))
        let findings = [DiagnosticCode.brokenLink, .rawHTML, .wrongType, .missingTitle].map {
            Diagnostic($0, "m", at: .start(of: file))
        }
        var levels = CheckLevels()
        #expect(levels.applied(to: findings) == findings)
        levels[.group(.files)] = .off
        levels[.group(.links)] = .warning
        levels[.code(.rawHTML)] = .error
        levels[.code(.missingTitle)] = .off
        let judged = levels.applied(to: findings)
        #expect(judged.map(\.code) == [.brokenLink, .rawHTML, .wrongType])
        #expect(judged.map(\.severity) == [.warning, .error, .error])
        #expect(levels.applied(to: judged) == judged)
    }
}
