import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import ProblemDetails

/// Makes the response to one request that failed.
struct ProblemResponder {
    let catalog: ProblemCatalog
    /// A URI for the occurrence, for problems that have none.
    let instance: String?
    let logger: Logger
    let warnedCodes: WarnedCodes

    /// The response to a problem; a 500 if the catalog does not have it so.
    func response(to problem: Problem) -> Response {
        do throws(ProblemError) {
            return try document(of: problem)
        } catch {
            logger.error("A problem is not what the catalog says.", metadata: ["error": "\(error)"])
            return response(to: .internalServerError)
        }
    }

    /// The response with an error status.
    ///
    /// - Parameters:
    ///   - status: the status.
    ///   - detail: what happened, for people.
    ///   - fields: header fields that the response has in any case.
    /// - Returns: the response.
    func response(
        to status: HTTPResponse.Status, detail: String? = nil, keeping fields: HTTPFields = [:]
    ) -> Response {
        do throws(ProblemError) {
            return try document(of: Problem(String(status.code), detail: detail), keeping: fields)
        } catch {
            logger.error("A status has no problem.", metadata: ["error": "\(error)"])
            return Response(status: status, headers: fields.withoutContent)
        }
    }

    /// A response with a document in place of no content, and with the links that it lacks.
    func completed(_ response: Response) -> Response {
        guard response.status.isError else { return response }
        if response.isBare { return self.response(to: response.status, keeping: response.headers) }
        guard response.isProblem, !response.headers.contains(where: \.isLink) else {
            return response
        }
        var response = response
        let links = catalog.linkHeaders(of: String(response.status.code))
        response.headers.append(contentsOf: HTTPFields(links))
        return response
    }

    /// Logs an error that nobody expected.
    func log(_ error: any Error) {
        logger.error("An error had no problem.", metadata: ["error": "\(error)"])
    }

    private func document(
        of problem: Problem, keeping fields: HTTPFields = [:]
    ) throws(ProblemError) -> Response {
        var problem = problem
        problem.instance = problem.instance ?? instance
        let made = try catalog.response(to: problem)
        var headers = HTTPFields(made.headers)
        headers.append(contentsOf: fields.withoutContent)
        let missing = made.missingHeaders.filter { name in
            !headers.contains { $0.name.canonicalName == name.lowercased() }
        }
        if !missing.isEmpty, warnedCodes.insert(problem.code) {
            logger.warning(
                "A response lacks headers that the catalog requires.",
                metadata: [
                    "code": "\(problem.code)", "headers": "\(missing.joined(separator: ", "))",
                ])
        }
        return Response(
            status: HTTPResponse.Status(code: made.status), headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: made.body)))
    }
}

extension HTTPResponse.Status {
    /// Whether it tells of a failure (RFC 9110 §15.5, §15.6).
    var isError: Bool { (400...599).contains(code) }
}

extension Response {
    /// Whether it says nothing but its status.
    ///
    /// A response to `HEAD` has the fields of the content
    /// that it leaves out.
    fileprivate var isBare: Bool {
        body.contentLength == 0 && headers[.contentType] == nil
            && (headers[.contentLength] ?? "0") == "0"
    }

    fileprivate var isProblem: Bool {
        let mediaType = headers[.contentType]?.prefix { $0 != ";" && $0 != " " }
        return mediaType?.lowercased() == "application/problem+json"
    }
}
