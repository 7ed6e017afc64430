public import Hummingbird
import NIOHTTP1
public import ProblemDetails

/// Makes problem documents (RFC 9457), with links to their pages, of all that goes wrong in an app.
///
///     let catalog = try ProblemCatalog(contentsOf: "catalog.json")
///     router.add(middleware: ProblemMiddleware(catalog))
///
/// - A thrown `Problem` becomes the response that the catalog has for it.
/// - A thrown `HTTPError` becomes the problem of its status. Its message is the detail, and its
///   header fields stay.
/// - Any other error is logged, and becomes a 500 that says nothing about it. So does a problem that
///   is not what the catalog says.
/// - A response with a status from 400 on and without content gets a document.
/// - A problem document that the app made itself stays, and gets the links of its status if it has
///   no `Link`.
///
/// Add it behind middleware that looks at finished responses or adds to them, such as
/// `LogRequestsMiddleware` and `CORSMiddleware`, and before all other.
public struct ProblemMiddleware<Context: RequestContext>: RouterMiddleware {
    private let catalog: ProblemCatalog
    private let instance: @Sendable (Request, Context) -> String?
    private let errors: @Sendable (any Error) -> Problem?
    private let warnedCodes = WarnedCodes()

    /// - Parameters:
    ///   - catalog: the errors of the API.
    ///   - instance: a URI for the occurrence (RFC 9457 §3.1.5), for problems that have none.
    ///   - errors: the problem that an error of the app is; `nil` for one that nobody expected. It
    ///     is asked about all errors but `Problem`.
    public init(
        _ catalog: ProblemCatalog,
        instance: @escaping @Sendable (Request, Context) -> String? = { _, _ in nil },
        errors: @escaping @Sendable (any Error) -> Problem? = { _ in nil }
    ) {
        self.catalog = catalog
        self.instance = instance
        self.errors = errors
    }

    /// Answers a request, with a problem document if it fails.
    ///
    /// - Throws: nothing but the error of a request that is no HTTP, which the server answers.
    public func handle(
        _ request: Request, context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        var response: Response
        do {
            response = try await next(request, context)
            guard response.status.code >= 400 else { return response }
            response = responder(request, context).completed(response)
        } catch let error as HTTPParserError {
            throw error
        } catch {
            response = answer(to: error, request, context)
        }
        let isWithoutContent = request.method == .head && response.status.code >= 400
        return isWithoutContent ? response.createHeadResponse() : response
    }

    private func answer(to error: any Error, _ request: Request, _ context: Context) -> Response {
        let responder = responder(request, context)
        if let problem = error as? Problem ?? errors(error) {
            return responder.response(to: problem)
        }
        if let error = error as? HTTPError, error.status.isError {
            return responder.response(
                to: error.status, detail: error.body, keeping: error.headers)
        }
        // An error that knows its response, such as that of a body that is too large.
        if let known = error as? any HTTPResponseError,
            let response = try? known.response(from: request, context: context)
        {
            if response.status.code >= 500 { responder.log(error) }
            return responder.completed(response)
        }
        responder.log(error)
        return responder.response(to: .internalServerError)
    }

    private func responder(_ request: Request, _ context: Context) -> ProblemResponder {
        ProblemResponder(
            catalog: catalog, instance: instance(request, context), logger: context.logger,
            warnedCodes: warnedCodes)
    }
}
