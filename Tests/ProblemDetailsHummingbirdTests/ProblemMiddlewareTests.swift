import HTTPTypes
import Hummingbird
import HummingbirdTesting
import ProblemDetails
import ProblemDetailsHummingbird
import Testing

/// What the middleware makes of failures: whole responses.
struct ProblemMiddlewareTests {
    @Test("a thrown problem becomes its response")
    func thrownProblem() async throws {
        let app = try TestedApp { _, _ in
            throw Problem("quota_exceeded", ["limit": 100], retryAfter: 60)
        }
        #expect(
            try await app.response() == """
                429
                Content-Type: application/problem+json
                Link: <https://docs.example.com/errors/quota_exceeded/>; rel="help"
                Link: <https://docs.example.com/>; rel="service-doc"
                Retry-After: 60
                Content-Length: 163

                {"type":"https://errors.example.com/quota_exceeded","title":"Quota used up",\
                "status":429,"detail":"All 100 requests are used.","code":"quota_exceeded","limit":100}
                """)
        #expect(app.log == [])
    }

    @Test("an HTTPError becomes the problem of its status, and keeps its headers")
    func thrownHTTPError() async throws {
        let app = try TestedApp { _, _ in
            throw HTTPError(
                .methodNotAllowed,
                headers: [.allow: "GET, HEAD", .contentType: "text/plain", .contentLength: "7"],
                message: "Orders stay.")
        }
        #expect(
            try await app.response() == """
                405
                Content-Type: application/problem+json
                Link: <https://docs.example.com/errors/405/>; rel="help"
                Link: <https://docs.example.com/>; rel="service-doc"
                Allow: GET, HEAD
                Content-Length: 88

                {"type":"about:blank","title":"Method Not Allowed","status":405,"detail":"Orders stay."}
                """)
        #expect(app.log == [])
    }

    @Test("a status that the catalog lacks has a document and no page")
    func unknownStatus() async throws {
        let app = try TestedApp { _, _ in throw HTTPError(.init(code: 418)) }
        #expect(
            try await app.response() == """
                418
                Content-Type: application/problem+json
                Link: <https://docs.example.com/>; rel="service-doc"
                Content-Length: 35

                {"type":"about:blank","status":418}
                """)
    }

    @Test("a path without a route is a 404")
    func noRoute() async throws {
        let app = try TestedApp { _, _ in "found" }
        #expect(
            try await app.response(path: "/other") == """
                404
                Content-Type: application/problem+json
                Link: <https://docs.example.com/>; rel="service-doc"
                Content-Length: 55

                {"type":"about:blank","title":"Not Found","status":404}
                """)
    }

    @Test("an error of the app is the problem that the app says it is")
    func mappedError() async throws {
        let app = try TestedApp { _, _ in
            throw Secret(password: "hunter2")
        } errors: { error in
            error is Secret ? Problem("503", detail: "Later.", retryAfter: 5) : nil
        }
        #expect(
            try await app.response() == """
                503
                Content-Type: application/problem+json
                Link: <https://docs.example.com/>; rel="service-doc"
                Retry-After: 5
                Content-Length: 83

                {"type":"about:blank","title":"Service Unavailable","status":503,"detail":"Later."}
                """)
        #expect(app.log == [])
    }

    @Test("an error that nobody expected is logged and says nothing")
    func unexpectedError() async throws {
        let app = try TestedApp { _, _ in throw Secret(password: "hunter2") }
        #expect(try await app.response() == Self.failure)
        #expect(app.log == ["error: An error had no problem. error=Secret(password: \"hunter2\")"])
    }

    @Test(
        "a problem that the catalog does not have so is a failure of the server",
        arguments: [
            (
                Problem("quota_exceded"),
                "the catalog has no code 'quota_exceded'; did you mean 'quota_exceeded'?"
            ),
            (
                Problem("quota_exceeded", ["limit": "many"]),
                "the parameter 'limit' of 'quota_exceeded' has to be of the type integer"
            ),
            (
                Problem("quota_exceeded"),
                "the message of 'quota_exceeded' needs a value for 'limit'"
            ),
            (
                Problem("404", headers: [ProblemHeader("X-Id", "1\r\nSet-Cookie: a=b")]),
                "the header field 'X-Id' can't be sent"
            ),
            (Problem("204"), "a response with 204 has no problem document"),
        ])
    func wrongProblem(problem: Problem, reason: String) async throws {
        let app = try TestedApp { _, _ in throw problem }
        #expect(try await app.response() == Self.failure)
        #expect(app.log == ["error: A problem is not what the catalog says. error=\(reason)"])
    }

    @Test("a bare error status gets a document, and keeps its headers")
    func bareStatus() async throws {
        let app = try TestedApp { _, _ in
            Response(status: .contentTooLarge, headers: [.connection: "close"])
        }
        #expect(
            try await app.response() == """
                413
                Content-Type: application/problem+json
                Link: <https://docs.example.com/>; rel="service-doc"
                Connection: close
                Content-Length: 63

                {"type":"about:blank","title":"Content Too Large","status":413}
                """)
    }

    @Test("an error that knows its response gets a document: a body that is too large")
    func responseError() async throws {
        let app = try TestedApp { request, context in
            _ = try await request.body.collect(upTo: 2)
            return "read"
        }
        #expect(
            try await app.response(.post, body: "abc") == """
                413
                Content-Type: application/problem+json
                Link: <https://docs.example.com/>; rel="service-doc"
                Content-Length: 63

                {"type":"about:blank","title":"Content Too Large","status":413}
                """)
    }

    @Test("a problem document of the app stays, and gets links if it has none")
    func ownDocument() async throws {
        let app = try TestedApp { _, _ in
            Response(
                status: .unauthorized,
                headers: [.contentType: "Application/Problem+JSON; charset=utf-8"],
                body: ResponseBody(byteBuffer: ByteBuffer(string: "{}")))
        }
        #expect(
            try await app.response() == """
                401
                Content-Type: Application/Problem+JSON; charset=utf-8
                Content-Length: 2
                Link: <https://docs.example.com/errors/401/>; rel="help"
                Link: <https://docs.example.com/>; rel="service-doc"

                {}
                """)
        let link = try #require(HTTPField.Name("Link"))
        let linked = try TestedApp { _, _ in
            Response(
                status: .unauthorized,
                headers: [.contentType: "application/problem+json", link: "</help>; rel=help"])
        }
        #expect(
            try await linked.response() == """
                401
                Content-Type: application/problem+json
                Link: </help>; rel=help
                Content-Length: 0


                """)
    }

    @Test(
        "success, redirects and errors in other formats are left alone",
        arguments: [
            Response(status: .noContent), Response(status: .notModified),
            Response(status: .seeOther, headers: [.location: "/"]),
            Response(
                status: .badGateway, headers: [.contentType: "text/html"],
                body: ResponseBody(byteBuffer: ByteBuffer(string: "<p>Bad</p>"))),
            Response(
                status: .notFound, body: ResponseBody(byteBuffer: ByteBuffer(string: "gone"))),
        ])
    func leftAlone(response: Response) async throws {
        let app = try TestedApp { _, _ in response }
        let plain = try TestedApp(isBare: true) { _, _ in response }
        #expect(try await app.response() == plain.response())
    }

    @Test("an error that redirects stays one")
    func redirectError() async throws {
        let app = try TestedApp { _, _ in
            throw HTTPError(.seeOther, headers: [.location: "/there"])
        }
        #expect(
            try await app.response() == """
                303
                Location: /there
                Content-Length: 0


                """)
    }

    @Test("a response to HEAD has the headers of the one to GET, and no content")
    func head() async throws {
        let app = try TestedApp { _, _ in throw Problem("401") }
        let get = try await app.response()
        let head = try await app.response(.head)
        #expect(head == String(get.prefix(upTo: try #require(get.firstIndex(of: "{")))))
        #expect(head.contains("Content-Length: 58\n"))
    }

    @Test("a header that the catalog requires is missed in the log, once for each code")
    func missingHeaders() async throws {
        let app = try TestedApp { _, _ in throw HTTPError(.unauthorized) }
        for _ in 0..<3 { _ = try await app.response() }
        #expect(
            app.log == [
                "warning: A response lacks headers that the catalog requires. "
                    + "code=401 headers=WWW-Authenticate"
            ])
        let complete = try TestedApp { _, _ in
            throw HTTPError(.unauthorized, headers: [.wwwAuthenticate: "Bearer"])
        }
        _ = try await complete.response()
        #expect(complete.log == [])
    }

    @Test("a problem keeps its instance; others get the one of the request")
    func instance() async throws {
        let catalog = try TestedApp.catalog()
        let middleware = ProblemMiddleware<BasicRequestContext>(
            catalog, instance: { request, _ in "https://api.example.com/log\(request.uri.path)" })
        let own = TestedApp(middleware) { _, _ in throw Problem("401", instance: "urn:x:1") }
        #expect(try await own.response().hasSuffix(#""status":401,"instance":"urn:x:1"}"#))
        let other = TestedApp(middleware) { _, _ in throw HTTPError(.unauthorized) }
        #expect(
            try await other.response().hasSuffix(
                #""status":401,"instance":"https://api.example.com/log/orders"}"#))
    }

    @Test("no header of a problem frames the content or names another format")
    func framing() async throws {
        let app = try TestedApp { _, _ in
            let headers = [
                ProblemHeader("Content-Length", "3"), ProblemHeader("transfer-encoding", "chunked"),
                ProblemHeader("content-type", "text/html"),
            ]
            throw Problem("401", headers: headers)
        }
        let plain = try TestedApp { _, _ in throw Problem("401") }
        #expect(try await app.response() == plain.response())
    }

    @Test("middleware in front of it adds its headers")
    func crossOrigin() async throws {
        let router = Router()
        router.add(middleware: CORSMiddleware(allowOrigin: .all))
        router.add(middleware: ProblemMiddleware(try TestedApp.catalog()))
        router.get("orders") { _, _ -> Response in throw Problem("401") }
        try await Application(router: router).test(.router) { client in
            let response = try await client.execute(
                uri: "/orders", method: .get, headers: [.origin: "https://app.example.com"])
            #expect(response.status == .unauthorized)
            #expect(response.headers[.accessControlAllowOrigin] == "*")
            #expect(response.headers[.contentType] == "application/problem+json")
        }
    }

    /// The response of a server that failed.
    private static let failure = """
        500
        Content-Type: application/problem+json
        Link: <https://docs.example.com/>; rel="service-doc"
        Content-Length: 67

        {"type":"about:blank","title":"Internal Server Error","status":500}
        """
}

/// An error with something in it that no client should see.
private struct Secret: Error {
    let password: String
}
