import HTTPTypes
import Hummingbird
import HummingbirdTesting
import InMemoryLogging
import Logging
import NIOCore
import ProblemDetails
import ProblemDetailsHummingbird

/// An app with one path, `/orders`, that is asked without a socket.
struct TestedApp {
    typealias Handler =
        @Sendable (Request, BasicRequestContext) async throws ->
        any ResponseGenerator

    private static let yaml = """
        typePattern: https://errors.example.com/{slug}
        statuses:
          - code: 401
            reason: Unauthorized
            description: No valid credentials.
            headers:
              - {name: WWW-Authenticate, requirement: required, role: The scheme.}
          - code: 405
            reason: Method Not Allowed
            description: Another method is needed.
            headers:
              - {name: Allow, requirement: required, role: The methods.}
        errors:
          - code: quota_exceeded
            status: 429
            title: Quota used up
            summary: All requests of the month were sent.
            message: "All {limit} requests are used."
            parameters:
              - {name: limit, type: integer, example: 100}
        """

    private let router: Router<BasicRequestContext>
    private let handler = InMemoryLogHandler()

    static func catalog() throws -> ProblemCatalog {
        try ProblemCatalog(
            Array(yaml.utf8), name: "catalog.yaml", documentation: "https://docs.example.com/")
    }

    /// An app with the middleware, unless it `isBare`.
    init(
        isBare: Bool = false, _ handler: @escaping Handler,
        errors: @escaping @Sendable (any Error) -> Problem? = { _ in nil }
    ) throws {
        let middleware = ProblemMiddleware<BasicRequestContext>(
            try Self.catalog(), errors: errors)
        self.init(isBare ? nil : middleware, handler)
    }

    init(_ middleware: ProblemMiddleware<BasicRequestContext>?, _ handler: @escaping Handler) {
        router = Router(options: .autoGenerateHeadEndpoints)
        if let middleware { router.add(middleware: middleware) }
        for method in [HTTPRequest.Method.get, .post] {
            router.on("orders", method: method) { request, context in
                try await handler(request, context).response(from: request, context: context)
            }
        }
    }

    /// The response to one request as text: status, header fields, an empty line, content.
    func response(
        _ method: HTTPRequest.Method = .get, path: String = "/orders", body: String? = nil
    ) async throws -> String {
        var logger = Logger(label: "test") { [handler] _ in handler }
        logger.logLevel = .debug
        return try await Application(router: router, logger: logger).test(.router) { client in
            let response = try await client.execute(
                uri: path, method: method, body: body.map(ByteBuffer.init(string:)))
            let fields = response.headers.map { "\($0.name): \($0.value)\n" }
            return "\(response.status.code)\n\(fields.joined())\n\(String(buffer: response.body))"
        }
    }

    /// What the middleware logged, without the ids of requests.
    var log: [String] {
        handler.entries.filter { $0.level >= .warning }.map { entry in
            let data = entry.metadata.filter { $0.key != "hb.request.id" }
                .sorted { $0.key < $1.key }
            return (["\(entry.level): \(entry.message)"] + data.map { "\($0.key)=\($0.value)" })
                .joined(separator: " ")
        }
    }
}
