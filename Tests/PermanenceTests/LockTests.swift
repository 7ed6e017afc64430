import Diagnostics
import Permanence
import Testing

/// The lock file as a value: written, read, compared.
struct LockTests {
    private let site = PublishedSite(pages: [
        PublishedPage(path: "", anchors: ["z", "a"]),
        PublishedPage(path: "guides/retries/", anchors: ["backoff"]),
        PublishedPage(
            path: "errors/user-gone/", code: "user gone", type: "https://example.com/p/<user>"),
        PublishedPage(path: "errors/old/", isRedirect: true),
    ])

    private let text = """
        {
          "version": 1,
          "pages": [
            {
              "path": "",
              "anchors": [
                "a",
                "z"
              ]
            },
            {
              "path": "errors/old/"
            },
            {
              "path": "errors/user-gone/",
              "code": "user gone",
              "type": "https://example.com/p/\\u003Cuser\\u003E"
            },
            {
              "path": "guides/retries/",
              "anchors": [
                "backoff"
              ]
            }
          ]
        }

        """

    private func lock(_ text: String) -> (lock: PermalinkLock?, report: String) {
        var diagnostics: [Diagnostic] = []
        let file = SourceFile(path: PermalinkLock.path, bytes: Array(text.utf8))
        let lock = readLock(file, diagnostics: &diagnostics)
        return (lock, textReport(diagnostics, colour: false))
    }

    private func problems(_ text: String, _ pages: [PublishedPage]) throws -> [String] {
        let lock = try #require(lock(text).lock)
        return permanenceProblems(lock, in: PublishedSite(pages: pages)).map { problem in
            "\(problem.code.rawValue) \(problem.message) (\(problem.help ?? ""))"
        }
    }

    @Test("a code that takes over the address of another has to say that it is its successor")
    func takenAddress() throws {
        let page = { (code: String, aliases: [String]) in
            [
                PublishedPage(path: "", anchors: ["a", "z"]),
                PublishedPage(path: "guides/retries/", anchors: ["backoff"]),
                PublishedPage(path: "errors/old/", isRedirect: true),
                PublishedPage(path: "errors/user-gone/", code: code, aliases: aliases),
            ]
        }
        #expect(
            try problems(text, page("other", [])) == [
                "DOC0604 the page /errors/user-gone/ of the code 'user gone' was published, and now "
                    + "it is about 'other' (is it 'other' now? Add 'user gone' to its 'aliases'; or "
                    + "else give 'other' another 'slug')"
            ])
        #expect(try problems(text, page("User Gone", [])) == [])
        let type = try problems(text, page("other", ["user gone"]))
        #expect(type.map { $0.prefix(7) } == ["DOC0606"])
    }

    @Test("sorted, one member a line, whatever the order of the pages")
    func bytes() {
        let lock = PermalinkLock().recording(site)
        #expect(String(decoding: lock.bytes, as: UTF8.self) == text)
        let reversed = PublishedSite(pages: site.pages.reversed())
        #expect(PermalinkLock().recording(reversed).bytes == lock.bytes)
    }

    @Test("what is written is read back, and recording the same site again changes nothing")
    func roundTrip() throws {
        let (read, report) = lock(text)
        #expect(report == "")
        let lock = try #require(read)
        #expect(lock.bytes == Array(text.utf8))
        #expect(lock.recording(site).isSame(as: lock))
        #expect(permanenceProblems(lock, in: site) == [])
        #expect(unrecordedProblem(lock, in: site, severity: .error) == nil)
    }

    @Test("recording adds and never takes away")
    func grows() throws {
        let lock = try #require(lock(text).lock)
        let smaller = PublishedSite(pages: [PublishedPage(path: "", anchors: ["m"])])
        let next = lock.recording(smaller)
        #expect(next.pages.map(\.path.value) == lock.pages.map(\.path.value))
        #expect(String(decoding: next.bytes, as: UTF8.self).contains("\"a\",\n        \"m\""))
    }

    @Test("a conflict solved by keeping both sides is one entry again")
    func bothSides() throws {
        let (read, report) = lock(
            #"{"version":1,"pages":[{"path":"a/","anchors":["x"]},{"path":"a/","anchors":["y","x"]}]}"#
        )
        #expect(report == "")
        let page = try #require(read?.pages.first)
        #expect(read?.pages.count == 1)
        #expect(page.anchors.map(\.value) == ["x", "y"])
    }

    @Test(
        "a damaged file is one finding and no lock",
        arguments: [
            ("", "the lock file can't be read: invalid JSON: the file is empty"),
            ("[]", "the lock file has to be a mapping"),
            (#"{"version": 1"#, "the lock file can't be read"),
            (#"{"version": 2, "pages": []}"#, "this program can't read version 2 of the lock file"),
            (#"{"version": 1, "pages": [{"anchors": []}]}"#, "a page needs the key 'path'"),
            (#"{"version": 1, "pages": [{"path": "a/", "hash": "x"}]}"#, "unknown key 'hash'"),
            (
                #"{"version": 1, "pages": [{"path": "../../etc/passwd"}]}"#,
                "'../../etc/passwd' is no path below the site's root"
            ),
            (#"{"version": 1}"#, "the lock file needs the key 'pages'"),
            (
                "{\n<<<<<<< HEAD\n\"version\": 1\n=======\n>>>>>>> b\n}",
                "the lock file has an unsolved conflict of two branches"
            ),
        ])
    func damaged(text: String, message: String) {
        let (read, report) = lock(text)
        #expect(read == nil)
        #expect(report.contains(message), "\(report)")
        #expect(report.split(separator: "[DOC").count == 2, "\(report)")
    }

    @Test("a vanished code: the new spelling, the alias, the same type, the likeliest name")
    func renamedCode() throws {
        let locked = #"""
            {"version": 1, "pages": [
              {"path": "errors/user_gone/", "code": "user_gone", "type": "https://e.com/1"}
            ]}
            """#
        let none = try problems(locked, [])
        #expect(none.count == 1)
        #expect(none[0].contains("DOC0604 the page /errors/user_gone/ of the code 'user_gone'"))
        #expect(none[0].contains("'removed: {}'"))
        #expect(none[0].contains("'aliases' and 'type: https://e.com/1' to it"))
        #expect(none[0].contains("'docs lock --forget https://e.com/1'"))
        #expect(none[0].contains("'errors/user_gone/: …' under 'redirects'"))
        for page in [
            PublishedPage(path: "errors/x/", code: "USER_GONE"),
            PublishedPage(path: "errors/x/", code: "account_deleted", type: "https://e.com/1"),
            PublishedPage(path: "errors/x/", code: "user_gome"),
        ] {
            let found = try problems(locked, [page, PublishedPage(path: "errors/y/", code: "z")])
            #expect(found.count == 1)
            #expect(found[0].contains("is it '\(page.code ?? "")' now?"), "\(found)")
        }
        let moved = try problems(
            locked,
            [PublishedPage(path: "errors/x/", code: "user_gone", type: "https://e.com/1")])
        #expect(moved.count == 1)
        #expect(moved[0].contains("'errors/user_gone/: error:user_gone'"))
        let alias = PublishedPage(path: "errors/user_gone/", isRedirect: true)
        let renamed = PublishedPage(
            path: "errors/x/", code: "x", aliases: ["user_gone"], type: "https://e.com/1")
        #expect(try problems(locked, [alias, renamed]) == [])
    }

    @Test("a vanished article: its name elsewhere, its headings, a name much like it")
    func renamedArticle() throws {
        let locked = #"{"version":1,"pages":[{"path":"guides/retries/","anchors":["why","how"]}]}"#
        let pages = [
            PublishedPage(path: "howto/retries/"),
            PublishedPage(path: "howto/again/", anchors: ["how", "why"]),
            PublishedPage(path: "guides/retry/"),
        ]
        for count in pages.indices {
            let rest = Array(pages[count...])
            let found = try problems(locked, rest)
            #expect(found.count == 1)
            #expect(found[0].contains("is it /\(rest[0].path) now?"), "\(found)")
        }
        let recorded = #"{"path":"guides/retry/"}"#
        let known = try problems(
            #"{"version":1,"pages":[{"path":"guides/retries/"},\#(recorded)]}"#, [pages[2]])
        #expect(!known[0].contains("is it"), "a page that was published before is another page")
    }

    @Test("anchors count on pages, not on redirects and not where a text can't be read")
    func anchors() throws {
        let locked = #"{"version":1,"pages":[{"path":"a/","anchors":["first","second"]}]}"#
        let found = try problems(locked, [PublishedPage(path: "a/", anchors: ["first", "secnd"])])
        #expect(found.count == 1)
        #expect(found[0].contains("DOC0605 the place /a/#second was published and is gone"))
        #expect(found[0].contains("'a/#second: a/#secnd'"))
        #expect(try problems(locked, [PublishedPage(path: "a/", isRedirect: true)]) == [])
        #expect(try problems(locked, [PublishedPage(path: "a/", isUncertain: true)]) == [])
    }

    @Test("the advice for an anchor fits where the headings of its page come from")
    func anchorAdvice() throws {
        let locked = #"{"version":1,"pages":[{"path":"a/","anchors":["x"]}]}"#
        let advice = try [HeadingSource.text, .facts, .both].map { source in
            let page = PublishedPage(path: "a/", anchors: [], headings: source)
            let problem = try #require(problems(locked, [page]).first)
            return problem.split(separator: "site.yaml, or ").last.map(String.init)
        }
        #expect(
            advice == [
                "put {#x} behind the heading)", "put back what the section showed)",
                "put back what the section showed, or put {#x} behind the heading if it stands in "
                    + "the text)",
            ])
    }

    @Test("what leads to a page through a redirect is no anchor of the page")
    func foreignAnchors() throws {
        let page = PublishedPage(path: "b/", anchors: ["own"], foreignAnchors: ["old"])
        let site = PublishedSite(pages: [page])
        #expect(PermalinkLock().recording(site).pages.first?.anchors.map(\.value) == ["own"])
        let locked = #"{"version":1,"pages":[{"path":"b/","anchors":["old","own"]}]}"#
        #expect(try problems(locked, [page]) == [], "it was recorded, and still works")
    }

    @Test("a file renamed in upper and lower case alone can't be redirected, nor one with a '?'")
    func noRedirect() throws {
        let locked = #"{"version":1,"pages":[{"path":"a/L.csv"},{"path":"a/x?.csv"}]}"#
        let found = try problems(
            locked, [PublishedPage(path: "b/L.csv"), PublishedPage(path: "a/l.csv")])
        #expect(
            found == [
                "DOC0604 the file /a/L.csv was published and is gone (it is /a/l.csv now, beside "
                    + "which no redirect can be: some disks take the two for one. Give the file its "
                    + "old name again, or one that differs in more than upper and lower case)",
                "DOC0604 the file /a/x?.csv was published and is gone (put the file back: no "
                    + "redirect can have this path)",
            ])
    }

    @Test("a problem type is that of the code or of the one that has its name as an alias")
    func types() throws {
        let locked = #"{"version":1,"pages":[{"path":"errors/a/","code":"a","type":"urn:a"}]}"#
        let page = PublishedPage(path: "errors/a/", code: "a", type: "urn:b")
        let changed = try problems(locked, [page])
        #expect(changed.count == 1)
        #expect(changed[0].contains("DOC0606 the problem type 'urn:a' of the code 'a' is 'urn:b'"))
        var gone = page
        gone.type = nil
        #expect(try problems(locked, [gone])[0].contains("of the code 'a' is gone"))
        var renamed = page
        (renamed.path, renamed.code, renamed.aliases) = ("errors/b/", "b", ["a"])
        let redirect = PublishedPage(path: "errors/a/", isRedirect: true)
        let forget =
            "; if responses never had it, or no program uses it, run 'docs lock --forget urn:a')"
        #expect(
            try problems(locked, [renamed, redirect]) == [
                "DOC0606 the problem type 'urn:a' of the code 'a', which is 'b' now, is 'urn:b' now "
                    + "(programs compare it: put 'type: urn:a' at the code 'b'" + forget
            ])
        let both = locked.replacing(
            "]}", with: #",{"path":"errors/b/","code":"b","type":"urn:b"}]}"#)
        #expect(
            try problems(both, [renamed, redirect]) == [
                "DOC0606 the problem type 'urn:a' of the code 'a', which is 'b' now, is 'urn:b' now "
                    + "(programs compare it: keep 'a' as an entry of its own with 'type: urn:a' and "
                    + "'removed: {}', and take it out of the aliases of 'b'" + forget
            ])
        var other = renamed
        other.aliases = []
        #expect(
            try problems(locked, [other, redirect]) == [
                "DOC0606 the problem type 'urn:a' of the code 'a' is gone (programs compare it: put "
                    + "the code back with it and 'removed: {}', or put 'type: urn:a' at the code "
                    + "that took the place of 'a', if that one was never published" + forget
            ])
        for index in 0...1 {
            var kept = [renamed, other][index]
            kept.type = "urn:a"
            #expect(try problems(locked, [kept, redirect]) == [])
        }
    }

    @Test("a site of which a part could not be read keeps quiet about that part")
    func incomplete() throws {
        let lock = try #require(lock(text).lock)
        let noCodes = PublishedSite(pages: [], hasAllCodes: false)
        #expect(permanenceProblems(lock, in: noCodes).count == 2)
        let noTexts = PublishedSite(pages: [], hasAllDocuments: false)
        #expect(permanenceProblems(lock, in: noTexts).count == 1)
        let excused = PublishedSite(
            pages: [], excusedPaths: ["", "errors/old/", "guides/retries/"])
        #expect(permanenceProblems(lock, in: excused).map(\.code) == [.vanishedPage])
    }

    @Test("what is not recorded is one finding")
    func unrecorded() throws {
        let lock = try #require(lock(text).lock)
        let more = PublishedSite(
            pages: site.pages + [PublishedPage(path: "new/", anchors: ["x", "y"])])
        let problem = try #require(unrecordedProblem(lock, in: more, severity: .warning))
        #expect(problem.message == "/new/ is not recorded yet")
        #expect(problem.severity == .warning)
        let anchors = PublishedSite(pages: [PublishedPage(path: "", anchors: ["b", "c", "a"])])
        let second = try #require(unrecordedProblem(lock, in: anchors, severity: .error))
        #expect(second.message == "/#b and 1 other are not recorded yet")
        #expect(second.severity == .error)
    }

    @Test("a code that moves to another address leaves the old one without it")
    func movedCode() throws {
        let lock = try #require(lock(text).lock)
        #expect(lock.slugs == ["user gone": "user-gone"])
        let moved = lock.recording(
            PublishedSite(pages: [PublishedPage(path: "errors/gone/", code: "user gone")]))
        #expect(moved.slugs == ["user gone": "gone"])
        #expect(moved.pages.contains { $0.path.value == "errors/user-gone/" })
    }

    @Test("forgetting: a page, an anchor, a type, nothing unknown")
    func forgetting() throws {
        let lock = try #require(lock(text).lock)
        for name in ["guides/retries/", "/guides/retries", "guides/retries/index.html"] {
            let item = try #require(lock.item(named: name))
            let rest = lock.forgetting([item])
            #expect(!rest.contains(item))
            #expect(rest.pages.map(\.path.value) == ["", "errors/old/", "errors/user-gone/"])
        }
        let names = ["guides/retries/#backoff", "#a", "https://example.com/p/<user>"]
        let rest = lock.forgetting(try names.map { try #require(lock.item(named: $0)) })
        #expect(rest.pages.last?.anchors.isEmpty == true)
        #expect(rest.pages[0].anchors.map(\.value) == ["z"])
        #expect(rest.pages[2].type == nil)
        #expect(lock.item(named: "guides/") == nil)
        #expect(lock.item(named: "guides/retries/#x") == nil)
        #expect(lock.suggestion(for: "guides/retrys/") == "did you mean 'guides/retries/'?")
    }
}
