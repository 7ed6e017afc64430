import Foundation
import HTTPTypes
import Hummingbird
import ProblemDetails
import ProblemDetailsHummingbird

/// An API of orders.
///
/// Each of its failures is a problem document that leads to its page.
///
/// `CATALOG` is where the catalog is, `DOCS_URL` where its pages are, `PORT` the port to listen on.
@main
struct ExampleAPI {
    static func main() async {
        do {
            try await serve(Environment())
        } catch {
            print(error)
            exit(1)
        }
    }

    static func serve(_ environment: Environment) async throws {
        let catalog = try ProblemCatalog(
            contentsOf: environment.get("CATALOG") ?? "content",
            documentation: environment.get("DOCS_URL"))
        let router = Router(options: .autoGenerateHeadEndpoints)
        router.add(middleware: ProblemMiddleware(catalog, errors: problem))
        router.add(
            middleware: Access(
                callsPerMinute: try environment.number("CALLS_PER_MINUTE", in: 1...10_000) ?? 100))
        addRoutes(to: router)
        let port = try environment.number("PORT", in: 0...65_535) ?? 8081
        let address = ApplicationConfiguration(address: .hostname("127.0.0.1", port: port))
        try await Application(router: router, configuration: address).runService()
    }

    static func addRoutes(to router: Router<BasicRequestContext>) {
        let orders = Orders()
        router.get("v1/orders/:id") { _, context in
            try await orders.order(context.parameters.require("id"))
        }
        router.post("v1/orders") { request, context in
            let order = try await orders.add(request.json(NewOrder.self, context))
            return EditedResponse(status: .created, response: order)
        }
        router.patch("v1/orders/:id") { request, context in
            try await orders.change(
                context.parameters.require("id"), request.json(OrderChange.self, context))
        }
        router.delete("v1/orders/:id") { _, _ -> Response in
            throw Problem(
                "405", detail: "Orders can't be deleted. To cancel one, send PATCH.",
                headers: [ProblemHeader("Allow", "GET, HEAD, PATCH")])
        }
        router.post("v1/payments") { request, context in
            try await Bank().charge(request.json(Payment.self, context))
        }
    }

    /// What a failure of the bank is to those who call this API.
    @Sendable static func problem(of error: any Error) -> Problem? {
        switch error as? Bank.Failure {
        case .unreadableAnswer: Problem("502", detail: "The bank's answer can't be read.")
        case .closed(let seconds): Problem("503", retryAfter: seconds)
        case .noAnswer: Problem("504", detail: "The bank did not answer in time.")
        case nil: nil
        }
    }
}
