import CatalogChanges
import Diagnostics
import ErrorCatalog
import Testing

struct ReleaseHistoryTests {
    private func date(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

    private func file(_ text: String) -> SourceFile {
        SourceFile(path: "content/releases.json", bytes: Array(text.utf8))
    }

    @Test("what is written is read again, and a second record keeps the first")
    func roundTrip() throws {
        let first = try ReleaseHistory.recording(
            version: "1.0", date: date("2026-01-31"), note: nil,
            catalog: oneCode("retry: { policy: never, note: N. }, causes: [{ cause: C. }]"),
            after: nil)
        #expect(first.releases.map(\.recordedCodes) == [1])
        #expect(first.releases.map(\.changes) == [[]])
        let second = try ReleaseHistory.recording(
            version: "1.1", date: date("2026-02-01"), note: nil,
            catalog: oneCode("retry: { policy: limited }", code: "busy"), after: first)
        let text = String(decoding: second.bytes, as: UTF8.self)
        #expect(text == historyText)
        var diagnostics: [Diagnostic] = []
        let read = try #require(decodeReleases(file(text), diagnostics: &diagnostics))
        #expect(diagnostics == [])
        #expect(read.bytes == second.bytes)
        #expect(read.releases.map(\.changes) == second.releases.map(\.changes))
    }

    @Test("a version is recorded once, and not before the last one")
    func refused() throws {
        let first = try ReleaseHistory.recording(
            version: "1.0", date: date("2026-01-31"), note: nil, catalog: oneCode(), after: nil)
        func problem(_ version: String, _ day: String) -> String? {
            do {
                _ = try ReleaseHistory.recording(
                    version: version, date: date(day), note: nil, catalog: oneCode(), after: first)
                return nil
            } catch { return "\(error)" }
        }
        #expect(
            problem("1.0", "2026-03-01")
                == "the release '1.0' was recorded already, on 2026-01-31; choose another version: "
                + "what is recorded is not changed")
        #expect(
            problem("1.1", "2026-01-30")
                == "the last release '1.0' has the date 2026-01-31; choose one that is not before it"
        )
        #expect(problem("1.1", "2026-01-31") == nil)
        for name in ["", " 1", "1 ", "a\nb", "\u{1B}[1m", String(repeating: "1", count: 61)] {
            #expect(problem(name, "2026-03-01")?.contains("can't be the name of a release") == true)
        }
    }

    @Test(
        "dates",
        arguments: [
            ("2026-11-26", true), ("2024-02-29", true), ("2000-02-29", true), ("2026-02-29", false),
            ("1900-02-29", false), ("2026-13-01", false), ("2026-00-10", false),
            ("2026-1-1", false),
            ("2026-11-31", false), ("+026-11-01", false), ("2026-11-26T00:00:00Z", false),
            ("", false),
        ])
    func dates(text: String, isDate: Bool) {
        #expect(CalendarDate(text)?.description == (isDate ? text : nil))
    }

    @Test("every day from 1970 on follows the day before")
    func clock() throws {
        #expect(CalendarDate(secondsSince1970: 0)?.description == "1970-01-01")
        #expect(CalendarDate(secondsSince1970: 1_795_651_200)?.description == "2026-11-26")
        #expect(CalendarDate(secondsSince1970: 253_402_300_799)?.description == "9999-12-31")
        #expect(CalendarDate(secondsSince1970: 253_402_300_800) == nil)
        #expect(CalendarDate(secondsSince1970: -1) == nil)
        var last = try date("1969-12-31")
        for day in 0..<60_000 {
            let next = try #require(CalendarDate(secondsSince1970: day * 86_400 + 86_399))
            #expect(last < next)
            #expect(CalendarDate(next.description) == next, "it is in the calendar")
            last = next
        }
        #expect(last.description == "2134-04-10")
    }

    @Test("a damaged history says what is wrong, and where")
    func damaged() {
        func report(_ text: String) -> String {
            var diagnostics: [Diagnostic] = []
            let history = decodeReleases(file(text), diagnostics: &diagnostics)
            #expect(history == nil)
            return diagnostics.inSourceOrder().map { diagnostic in
                let place = diagnostic.range?.displayPlace.dropFirst("content/releases.json:".count)
                return "\(place ?? "") \(diagnostic.code.rawValue) \(diagnostic.message)"
            }.joined(separator: "\n")
        }
        #expect(report("") == "1:1 DOC0115 invalid JSON: the file is empty")
        #expect(
            report("[]")
                == "1:1 DOC0105 the release history has to be a mapping of keys and values, but "
                + "this is a list")
        #expect(
            report(#"{"version": 2, "releases": [], "catalog": {}}"#)
                == "1:13 DOC0107 this program can't read version 2 of the release history")
        let release = { (version: String, date: String) in
            #"{"version": "\#(version)", "date": "\#(date)", "changes": []}"#
        }
        let history = { (releases: [String]) in
            let list = releases.joined(separator: ",\n")
            return "{\"version\": 1, \"catalog\": {}, \"releases\": [\n\(list)]}"
        }
        #expect(
            report(history([release("2", "2026-02-30")]))
                == "2:26 DOC0107 '2026-02-30' is not a date")
        #expect(
            report(history([release("1", "2026-01-01"), release("1", "2026-01-02")]))
                == """
                3:13 DOC0107 the release '1' is recorded twice
                3:13 DOC0107 the release '1' of 2026-01-02 stands behind '1' of 2026-01-01
                """)
        #expect(
            report(
                history([#"{"version": "1", "date": "2026-01-01", "changes": [{"code": "a"}]}"#]))
                    == """
                    2:52 DOC0106 a change needs the key 'change'
                    2:52 DOC0106 a change needs the key 'status'
                    2:52 DOC0106 a change needs the key 'title'
                    """)
        #expect(
            report(#"{"version": 1, "releases": [], "catalog": {"errors": [{"code": "a"}]}}"#)
                .contains("an error needs the key 'status'"))
    }
}

private let historyText = """
    {
      "version": 1,
      "releases": [
        {
          "version": "1.1",
          "date": "2026-02-01",
          "changes": [
            {
              "code": "locked",
              "change": "removed",
              "status": 409,
              "title": "Locked",
              "breaking": "the API no longer sends it"
            },
            {
              "code": "busy",
              "change": "added",
              "status": 409,
              "title": "Locked"
            }
          ]
        },
        {
          "version": "1.0",
          "date": "2026-01-31",
          "codes": 1
        }
      ],
      "catalog": {
        "errors": [
          {
            "code": "busy",
            "status": 409,
            "title": "Locked",
            "summary": "It is locked.",
            "retry": {
              "policy": "limited"
            }
          }
        ]
      }
    }

    """
