import CodeGeneration
import TestSupport
import Testing

/// The names of constants, as the generated files have them.
struct NameTests {
    /// The names by code in a language.
    private func names(
        _ codes: [String], in language: TargetLanguage, type: String = "ErrorCode"
    ) throws -> [String] {
        let entries = codes.map { "  - { code: \"\($0)\", status: 400, title: T, summary: S. }" }
        let source = CodeSource(
            catalog: try catalog("errors:\n\(entries.joined(separator: "\n"))\n"), typeName: type)
        let text = String(decoding: generatedCode(from: source, in: language), as: UTF8.self)
        let pattern =
            switch language {
            case .swift: /(?m)^ {4}case (\S+) = "/
            case .typescript: /(?m)^ {2}(\w+): "/
            case .python: /(?m)^ {4}([A-Z]\w*) = "/
            case .go: /(?m)^\t(\w+) \w+ = "/
            case .java: /(?m)^ {4}([A-Z][A-Z0-9_]*)\($/
            }
        return text.matches(of: pattern).map { String($0.1) }
    }

    @Test(
        "names as people of the language write them",
        arguments: [
            (
                "rate_limit_exceeded", "rateLimitExceeded", "RateLimitExceeded",
                "RATE_LIMIT_EXCEEDED"
            ),
            ("rateLimitExceeded", "rateLimitExceeded", "RateLimitExceeded", "RATE_LIMIT_EXCEEDED"),
            ("NG0203", "ng0203", "Ng0203", "NG0203"),
            ("executor:1044", "executor1044", "Executor1044", "EXECUTOR_1044"),
            ("E-1042", "e1042", "E1042", "E_1042"),
            ("22P02", "code22p02", "Code22p02", "CODE_22P02"),
            ("42", "code42", "Code42", "CODE_42"),
            ("ünïcode", "unicode", "Unicode", "UNICODE"),
            ("Straße", "strasse", "Strasse", "STRASSE"),
            ("余额", "u4f59U989d", "U4f59U989d", "U4F59_U989D"),
            ("class", "`class`", "Class", "CLASS"),
            ("self", "selfCode", "Self", "SELF"),
            ("None", "noneCode", "None", "NONE"),
            ("invalid_id", "invalidID", "InvalidID", "INVALID_ID"),
            ("HTTPTimeout", "httpTimeout", "HTTPTimeout", "HTTP_TIMEOUT"),
            ("a.1.2", "a1_2", "A1_2", "A_1_2"),
        ])
    func forms(code: String, swift: String, go: String, capitals: String) throws {
        #expect(try names([code], in: .swift) == [swift])
        #expect(try names([code], in: .go) == [go])
        for language in [TargetLanguage.typescript, .python, .java] {
            #expect(try names([code], in: language) == [capitals])
        }
    }

    @Test("a name depends on other codes only where two would be the same")
    func stable() throws {
        let alone = try names(["not_found", "gone"], in: .swift)
        #expect(alone == ["notFound", "gone"])
        let more = try names(["a", "not_found", "b_c", "gone", "bc"], in: .swift)
        #expect(more == ["a", "notFound", "bC", "gone", "bc"])
        let clash = try names(["notFound", "gone", "not_found"], in: .swift)
        #expect(clash == ["notFoundSk2az092", "gone", "notFoundL3c68r8x"])
        let other = try names(["not-found", "not_found"], in: .swift)
        #expect(other.last == clash.last, "the end of a name is made from its own code")
    }

    @Test("no two names are the same, whatever the codes are", arguments: TargetLanguage.allCases)
    func distinct(language: TargetLanguage) throws {
        var generator = SeededGenerator(seed: 7)
        let signs = ["a", "A", "b", "_", "-", "1", "2", "é", "ß", ".", "中", "id"]
        var codes: Set<String> = []
        while codes.count < 2_000 {
            let length = Int.random(in: 1...5, using: &generator)
            let parts = (0..<length).compactMap { _ in signs.randomElement(using: &generator) }
            codes.insert(parts.joined())
        }
        let names = try names(codes.sorted(), in: language)
        #expect(names.count == codes.count)
        #expect(Set(names).count == codes.count)
    }

    @Test("names that Go needs itself")
    func takenByGo() throws {
        #expect(
            try names(["error_code", "parse_error_code", "all_error_codes"], in: .go)
                == ["ErrorCodeCode", "ParseErrorCodeCode", "AllErrorCodesCode"])
        #expect(try names(["error_code"], in: .go, type: "Problem") == ["ErrorCode"])
    }

    @Test("what can be the name of a type, a package and a file")
    func givenNames() {
        for language in TargetLanguage.allCases {
            #expect(language.isTypeName("ErrorCode"))
            for name in ["", "1A", "errorCode", "A-B", "A B", "É", "A.B", "A\n", "_A"] {
                #expect(!language.isTypeName(name), "\(name)")
            }
        }
        #expect(!TargetLanguage.swift.isTypeName("Self"))
        #expect(!TargetLanguage.python.isTypeName("None"))
        #expect(!TargetLanguage.java.isTypeName("String"))
        #expect(TargetLanguage.go.isPackageName("apierrors"))
        #expect(TargetLanguage.java.isPackageName("com.example.errors"))
        for name in ["", "a.b", "func", "_", "1a", "a-b"] {
            #expect(!TargetLanguage.go.isPackageName(name), "\(name)")
        }
        for name in ["", "a..b", "a.class", ".a", "a.", "a b"] {
            #expect(!TargetLanguage.java.isPackageName(name), "\(name)")
        }
        #expect(
            TargetLanguage.allCases.map { $0.fileName(ofType: "ErrorCode") } == [
                "ErrorCode.swift", "error-code.ts", "error_code.py", "error_code.go",
                "ErrorCode.java",
            ])
    }
}
