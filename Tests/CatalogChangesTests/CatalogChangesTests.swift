import CatalogChanges
import ErrorCatalog
import Testing

/// Each kind of change, what it says and whether it breaks clients.
struct CatalogChangesTests {
    private func changes(_ old: ErrorCatalog, _ new: ErrorCatalog) -> [CodeChange] {
        catalogChanges(from: old, to: new)
    }

    /// The details of the one change between two versions of a code.
    private func details(_ old: String, _ new: String) throws -> [FactChange] {
        let changes = changes(oneCode(old), oneCode(new))
        #expect(changes.count == 1)
        let change = try #require(changes.first)
        #expect(change.kind == .changed)
        #expect(change.code == "locked")
        #expect(change.reason == nil)
        #expect(change.isBreaking == change.details.contains(where: \.isBreaking))
        return change.details
    }

    @Test("a code that is gone breaks clients; a new one does not")
    func addedAndRemoved() {
        let empty = catalog("errors: []")
        #expect(
            changes(oneCode(), empty) == [
                CodeChange(
                    .removed, code: "locked", status: 409, title: "Locked",
                    reason: "the API no longer sends it")
            ])
        #expect(
            changes(empty, oneCode()) == [
                CodeChange(.added, code: "locked", status: 409, title: "Locked")
            ])
        #expect(changes(oneCode(), empty)[0].isBreaking)
        #expect(!changes(empty, oneCode())[0].isBreaking)
    }

    @Test("a tombstone is a removal, and says what to use instead")
    func tombstone() {
        let gone = oneCode("removed: { since: '3', replacement: busy }")
        #expect(
            changes(oneCode(), gone) == [
                CodeChange(
                    .removed, code: "locked", status: 409, title: "Locked", replacement: "busy",
                    reason: "the API no longer sends it")
            ])
        #expect(changes(gone, oneCode()).map(\.kind) == [.added], "it was brought back")
        #expect(changes(gone, catalog("errors: []")) == [], "only the page is gone")
        #expect(changes(catalog("errors: []"), gone) == [], "only the page is new")
        #expect(changes(gone, oneCode("removed: {}")) == [])
    }

    @Test("what a deprecation named is named as it is called now, and not where it is gone")
    func replacementOfRemoved() {
        let entry = { (code: String, more: String) in
            "  - { code: \(code), status: 409, title: T, summary: S, \(more) }\n"
        }
        let old = catalog(
            "errors:\n" + entry("a", "deprecated: { replacement: b }") + entry("b", "since: '1'"))
        let removed = "removed: {}"
        let replacement = { (new: String) in
            changes(old, catalog("errors:\n" + new)).first { $0.code == "a" }?.replacement
        }
        #expect(replacement(entry("b", "since: '1'")) == "b")
        #expect(replacement(entry("a", removed) + entry("c", "aliases: [b]")) == "c")
        #expect(replacement(entry("a", removed) + entry("b", removed)) == nil)
        #expect(replacement(entry("a", removed)) == nil)
    }

    @Test("a code that is now an alias was renamed: one change, not two")
    func renamed() {
        let new = oneCode("aliases: [locked]", code: "order_locked", status: 423)
        let status = FactChange(
            .status, from: "409", to: "423",
            reason: "clients that look at the status take another path")
        #expect(
            changes(oneCode(), new) == [
                CodeChange(
                    .renamed, code: "locked", status: 423, title: "Locked",
                    replacement: "order_locked", details: [status],
                    reason: "responses have 'order_locked' in its place")
            ])
    }

    @Test("a code that was merged into another is renamed, and the other keeps its own changes")
    func merged() {
        let two = """
            errors:
              - { code: locked, status: 409, title: Locked, summary: It is locked. }
              - { code: busy, status: 409, title: Busy, summary: It is busy. }
            """
        let one = """
            errors:
              - { code: busy, status: 503, title: Busy, summary: It is busy., aliases: [locked] }
            """
        let found = changes(catalog(two), catalog(one))
        #expect(found.map(\.kind) == [.renamed, .changed])
        #expect(found.map(\.code) == ["locked", "busy"])
        #expect(found[0].details.map(\.field) == [.status, .title, .summary])
        #expect(found[1].details.map(\.field) == [.status, .alias])
    }

    @Test("an alias of a tombstone is no new name")
    func aliasOfTombstone() {
        let new = oneCode("aliases: [locked], removed: {}", code: "order_locked")
        #expect(changes(oneCode(), new).map(\.kind) == [.removed])
    }

    @Test("another status breaks clients")
    func status() throws {
        let change = try #require(
            changes(oneCode(status: 409), oneCode(status: 423)).first)
        #expect(change.status == 423)
        #expect(change.details.map(\.from) == ["409"])
        #expect(change.reasons == ["clients that look at the status take another path"])
    }

    @Test(
        "retryable: both ways break clients, each for its own reason",
        arguments: [
            ("after-delay", "never", "clients that repeat the request fail again and again"),
            ("limited", "after-change", "clients that repeat the request fail again and again"),
            ("never", "limited", "clients that give up lose requests that would succeed"),
            ("after-delay", "limited", nil),
            ("never", "after-change", nil),
        ])
    func retry(old: String, new: String, reason: String?) throws {
        #expect(
            try details("retry: { policy: \(old) }", "retry: { policy: \(new) }")
                == [FactChange(.retry, from: old, to: new, reason: reason)])
    }

    @Test("that a catalog says something for the first time, or no longer, breaks nobody")
    func firstSaid() throws {
        let retry = "retry: { policy: never, methods: any, attempts: 2 }"
        for (old, new) in [("", retry), (retry, "")] {
            let found = try details(old, new)
            #expect(found.map(\.field) == [.retry, .methods, .attempts])
            #expect(found.map(\.isBreaking) == [false, false, false])
        }
        #expect(try details("", "type: 'https://a.example/x'").map(\.isBreaking) == [false])
    }

    @Test("fewer methods, and another header with the wait")
    func retryFacts() throws {
        let old = "retry: { policy: limited, methods: any, delay: Retry-After, attempts: 3 }"
        let new = "retry: { policy: limited, methods: idempotent, delay: X-Wait, attempts: 5 }"
        #expect(
            try details(old, new) == [
                FactChange(
                    .methods, from: "any", to: "idempotent",
                    reason: "clients may repeat requests that are not safe to repeat"),
                FactChange(
                    .delay, from: "Retry-After", to: "X-Wait",
                    reason: "clients that read 'Retry-After' don't learn how long to wait"),
                FactChange(.attempts, from: "3", to: "5"),
            ])
        #expect(try details(new, old).filter(\.isBreaking).map(\.field) == [.delay])
        #expect(
            changes(
                oneCode("retry: { policy: limited, delay: Retry-After }"),
                oneCode("retry: { policy: limited, delay: retry-after }")) == [])
    }

    @Test("parameters that go or change their type break clients; new ones do not")
    func parameters() throws {
        let old = "parameters: [{ name: id }, { name: limit, type: integer }, { name: same }]"
        let new = "parameters: [{ name: same }, { name: limit, type: string }, { name: wait }]"
        #expect(
            try details(old, new) == [
                FactChange(
                    .parameter, name: "id", from: "string",
                    reason: "clients that read it find nothing"),
                FactChange(
                    .parameter, name: "limit", from: "integer", to: "string",
                    reason: "clients that read it expect another type"),
                FactChange(.parameter, name: "wait", to: "string"),
            ])
    }

    @Test("another problem type breaks clients, also one that comes from a pattern")
    func problemType() throws {
        let reason = "clients that compare 'type' no longer recognize it"
        #expect(
            try details("type: 'https://a.example/x'", "type: 'https://a.example/y'") == [
                FactChange(
                    .type, from: "https://a.example/x", to: "https://a.example/y", reason: reason)
            ])
        let code = "errors: [{ code: a, status: 400, title: A, summary: S. }]"
        let found = changes(
            catalog("typePattern: 'https://a.example/{code}'\n" + code),
            catalog("typePattern: 'https://b.example/{code}'\n" + code))
        #expect(
            found.flatMap(\.details) == [
                FactChange(
                    .type, from: "https://a.example/a", to: "https://b.example/a", reason: reason)
            ])
        #expect(try details("type: 'https://a.example/x'", "")[0].isBreaking)
    }

    @Test("headers: what clients count on, and what they now have to send")
    func headers() throws {
        func header(_ name: String, _ side: String, _ requirement: String) -> String {
            "headers: [{ name: \(name), in: \(side), requirement: \(requirement), role: R. }]"
        }
        let gone = try details(header("Retry-After", "response", "required"), "")
        #expect(
            gone == [
                FactChange(
                    .header, name: "Retry-After", from: "required in the response",
                    reason: "clients can't count on it any more")
            ])
        let weaker = try details(
            header("Retry-After", "response", "required"),
            header("retry-after", "response", "optional"))
        #expect(weaker.map(\.isBreaking) == [true])
        #expect(
            try details("", header("Idempotency-Key", "request", "required")) == [
                FactChange(
                    .header, name: "Idempotency-Key", to: "required in the request",
                    reason: "requests without it fail")
            ])
        for (old, new) in [
            ("", header("Retry-After", "response", "required")),
            (header("Idempotency-Key", "request", "required"), ""),
            (header("A", "response", "optional"), header("A", "response", "required")),
        ] {
            #expect(try details(old, new).map(\.isBreaking) == [false])
        }
    }

    @Test("texts and places break nobody")
    func texts() throws {
        let old = "message: 'A {x}', severity: error, actor: caller, endpoints: [GET /a]"
        let new = "message: B, severity: warning, actor: operator, endpoints: [GET /b]"
        #expect(
            try details(old, new) == [
                FactChange(.message, from: "A {x}", to: "B"),
                FactChange(.severity, from: "error", to: "warning"),
                FactChange(.actor, from: "caller", to: "operator"),
                FactChange(.endpoint, from: "GET /a"),
                FactChange(.endpoint, to: "GET /b"),
            ])
        let found = changes(
            catalog("errors: [{ code: a, status: 400, title: A, summary: S. }]"),
            catalog("errors: [{ code: a, status: 400, title: B, summary: T. }]"))
        #expect(
            found.flatMap(\.details) == [
                FactChange(.title, from: "A", to: "B"), FactChange(.summary),
            ])
        #expect(
            changes(oneCode(), oneCode("keywords: [x], tags: [y], since: '2', slug: other")) == [],
            "what only the documentation has is no change of the API")
    }

    @Test("a deprecation keeps the details of what changed with it")
    func deprecation() {
        let old = oneCode("retry: { policy: never }")
        let new = oneCode("deprecated: { replacement: busy }, retry: { policy: limited }")
        let found = changes(old, new)
        #expect(found.map(\.kind) == [.deprecated])
        #expect(found[0].replacement == "busy")
        #expect(found[0].reason == nil)
        #expect(found[0].isBreaking)
        #expect(found[0].details.map(\.field) == [.retry])
        #expect(changes(new, old).map(\.kind) == [.undeprecated])
        #expect(
            changes(oneCode("deprecated: {}"), oneCode("deprecated: { note: N. }")) == [],
            "the notice may be reworded")
    }

    @Test("a status code and an error code of the same name are different things")
    func kind() {
        let status = catalog("statuses: [{ code: 418, reason: Teapot, description: D. }]")
        let error = catalog("errors: [{ code: '418', status: 418, title: Teapot, summary: D. }]")
        #expect(
            changes(status, error).flatMap(\.details) == [
                FactChange(
                    .kind, from: "status code", to: "error code",
                    reason: "it stands for something else now")
            ])
    }

    @Test("the order depends on kinds and codes alone, not on the order of the files")
    func order() {
        let entries = [
            "{ code: zeta, status: 400, title: Z, summary: S. }",
            "{ code: alpha, status: 400, title: A, summary: S. }",
            "{ code: mid, status: 400, title: M, summary: S., deprecated: {} }",
        ]
        let old = catalog(
            "statuses: [{ code: 503, reason: U, description: D. }]\n"
                + "errors: [{ code: mid, status: 400, title: M, summary: S. }]")
        for order in [[0, 1, 2], [2, 1, 0], [1, 0, 2]] {
            let new = catalog(
                "statuses: [{ code: 500, reason: I, description: D. }, "
                    + "{ code: 99x, reason: bad, description: D. }, "
                    + "{ code: 404, reason: N, description: D. }]\n"
                    + "errors: [\(order.map { entries[$0] }.joined(separator: ", "))]")
            let found = changes(old, new)
            #expect(found.map(\.code) == ["503", "mid", "404", "500", "alpha", "zeta"])
            #expect(
                found.map(\.kind) == [.removed, .deprecated, .added, .added, .added, .added])
        }
    }
}
