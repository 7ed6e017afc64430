import Foundation
import ProblemDetails
import TestSupport
import Testing

/// Responses made from a catalog.
struct ProblemCatalogTests {
    private static let yaml = """
        typePattern: https://errors.example.com/{slug}
        statuses:
          - code: 401
            reason: Unauthorized
            description: No valid credentials.
            headers:
              - name: WWW-Authenticate
                requirement: required
                role: The scheme.
        errors:
          - code: quota_exceeded
            status: 429
            title: Quota used up
            summary: All requests of the month were sent.
            message: "Limit of {limit} requests reached for {account}"
            parameters:
              - {name: limit, type: integer, example: 100}
              - {name: account, example: acme}
          - code: token_expired
            status: 401
            title: Token expired
            summary: The token is too old.
            headers:
              - name: X-Expired-At
                requirement: required
                role: When it ended.
          - code: "executor:1044"
            status: 500
            type: urn:example:executor-1044
            title: Executor stopped
            summary: It stopped.
        """

    private func catalog(documentation: String? = "https://docs.example.com/api") throws
        -> ProblemCatalog
    {
        try ProblemCatalog(
            Array(Self.yaml.utf8), name: "catalog.yaml", documentation: documentation)
    }

    @Test("a problem becomes a status, headers with links, and a document")
    func response() throws {
        let response = try catalog().response(
            to: Problem(
                "quota_exceeded", ["limit": 100, "account": "acme \"1\""], instance: "urn:uuid:1",
                retryAfter: 60))
        #expect(response.status == 429)
        #expect(
            response.headers == [
                ProblemHeader("Content-Type", "application/problem+json"),
                ProblemHeader(
                    "Link", "<https://docs.example.com/api/errors/quota_exceeded/>; rel=\"help\""),
                ProblemHeader("Link", "<https://docs.example.com/api/>; rel=\"service-doc\""),
                ProblemHeader("Retry-After", "60"),
            ])
        #expect(
            String(decoding: response.body, as: UTF8.self) == #"""
                {"type":"https://errors.example.com/quota_exceeded","title":"Quota used up",\#
                "status":429,"detail":"Limit of 100 requests reached for acme \"1\"",\#
                "instance":"urn:uuid:1","code":"quota_exceeded","limit":100,"account":"acme \"1\""}
                """#)
        #expect(response.missingHeaders == [])
    }

    @Test("a code with a type of its own keeps it, and its page has the slug")
    func ownType() throws {
        let response = try catalog().response(to: Problem("executor:1044"))
        let body = String(decoding: response.body, as: UTF8.self)
        #expect(
            body == #"""
                {"type":"urn:example:executor-1044","title":"Executor stopped","status":500,\#
                "code":"executor:1044"}
                """#)
        #expect(
            try catalog().documentationURL(of: "executor:1044")
                == "https://docs.example.com/api/errors/executor-1044/")
    }

    @Test("a status is about:blank, and a required header that nobody gave is named")
    func statuses() throws {
        let response = try catalog().response(to: Problem("401", detail: "The token is old."))
        #expect(
            String(decoding: response.body, as: UTF8.self) == #"""
                {"type":"about:blank","title":"Unauthorized","status":401,"detail":"The token is old."}
                """#)
        #expect(response.missingHeaders == ["WWW-Authenticate"])
        let bare = try catalog(documentation: nil).response(to: Problem("404"))
        #expect(
            String(decoding: bare.body, as: UTF8.self)
                == #"{"type":"about:blank","title":"Not Found","status":404}"#)
        #expect(bare.headers == [ProblemHeader("Content-Type", "application/problem+json")])
    }

    @Test("an error code has the required headers of its status, too")
    func headersOfTheStatus() throws {
        let catalog = try catalog()
        let expired = try catalog.response(to: Problem("token_expired"))
        #expect(expired.missingHeaders == ["X-Expired-At", "WWW-Authenticate"])
        let headers = [ProblemHeader("www-authenticate", "Bearer")]
        let complete = try catalog.response(to: Problem("token_expired", headers: headers))
        #expect(complete.missingHeaders == ["X-Expired-At"])
    }

    @Test("the links are there without a response, too")
    func links() throws {
        let page = "<https://docs.example.com/api/errors/quota_exceeded/>; rel=\"help\""
        let site = ProblemHeader("Link", "<https://docs.example.com/api/>; rel=\"service-doc\"")
        #expect(
            try catalog().linkHeaders(of: "quota_exceeded") == [ProblemHeader("Link", page), site])
        #expect(try catalog().linkHeaders(of: "418") == [site])
        #expect(try catalog(documentation: nil).linkHeaders(of: "401") == [])
    }

    @Test("what the catalog does not say is an error with a name")
    func errors() throws {
        let catalog = try catalog()
        func error(_ problem: Problem) -> ProblemError? {
            do throws(ProblemError) {
                _ = try catalog.response(to: problem)
                return nil
            } catch {
                return error
            }
        }
        #expect(
            error(Problem("quota_exceded"))
                == .unknownCode("quota_exceded", nearest: "quota_exceeded"))
        #expect(
            error(Problem("quota_exceeded", ["limit": 1]))
                == .missingParameter("account", code: "quota_exceeded"))
        #expect(
            error(Problem("quota_exceeded", ["limt": 1]))
                == .unknownParameter("limt", code: "quota_exceeded"))
        #expect(
            error(Problem("quota_exceeded", ["limit": "many", "account": "a"]))
                == .wrongType(parameter: "limit", code: "quota_exceeded", expected: "integer"))
        #expect(
            error(Problem("401", headers: [ProblemHeader("X-Id", "1\r\nSet-Cookie: a=b")]))
                == .invalidHeader("X-Id"))
        #expect(
            error(Problem("404", headers: [ProblemHeader("X Id", "1")])) == .invalidHeader("X Id"))
        #expect(error(Problem("204")) == .noContent(status: 204))
        #expect(error(Problem("quota_exceeded", detail: "All used.")) == nil)
    }

    @Test(
        "an address that no link can have is refused",
        arguments: [
            "nonsense", "", "/docs/", "docs.example.com", "ftp://example.com/", "https://",
            "https:///docs", "https://example.com/a b", "https://example.com/>; rel=\"x\"",
            "https://example.com/?a=b",
        ])
    func wrongAddress(_ address: String) throws {
        let error = try #require(throws: ProblemCatalogError.self) {
            try catalog(documentation: address)
        }
        #expect(
            error.description.hasPrefix("'\(address)' can't be the address of the documentation"))
    }

    @Test("catalog.json of a site says where the pages are")
    func published() throws {
        let json = #"""
            {"version": 1, "site": {"title": "Docs", "baseURL": "https://docs.example.com"},
             "pages": {"gone_now": "errors/old/gone/"},
             "statuses": [], "errors": [{"code": "gone_now", "status": 410, "title": "Taken away",
             "summary": "It is gone."}]}
            """#
        let folder = try TemporaryFolder()
        try folder.write(Array(json.utf8), to: "catalog.json")
        let catalog = try ProblemCatalog(contentsOf: "\(folder.path)/catalog.json")
        #expect(catalog.codes == ["gone_now"])
        #expect(
            catalog.documentationURL(of: "gone_now") == "https://docs.example.com/errors/old/gone/")
        // Without a type, the title is that of the status, and the own one is the detail.
        let body = try catalog.response(to: Problem("gone_now")).body
        #expect(
            String(decoding: body, as: UTF8.self) == #"""
                {"type":"about:blank","title":"Gone","status":410,"detail":"Taken away","code":"gone_now"}
                """#)
    }

    @Test("a catalog that is wrong says where")
    func wrongCatalogs() throws {
        let error = #expect(throws: ProblemCatalogError.self) {
            try ProblemCatalog(Array("errors:\n  - cod: a\n".utf8), name: "catalog.yaml")
        }
        let text = try #require(error).description
        #expect(text.contains("catalog.yaml:2:5: error[DOC0102]"))
        #expect(text.contains("did you mean 'code'?"))
        let missing = #expect(throws: ProblemCatalogError.self) {
            try ProblemCatalog(contentsOf: "/nowhere/catalog.json")
        }
        #expect(
            try #require(missing).description == "there is no catalog at '/nowhere/catalog.json'")
        let empty = try TemporaryFolder()
        let none = #expect(throws: ProblemCatalogError.self) {
            try ProblemCatalog(contentsOf: empty.path)
        }
        #expect(
            try #require(none).description
                == "there is no catalog.yaml and no catalog.json in '\(empty.path)'")
    }
}
