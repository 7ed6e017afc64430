import ErrorCatalog
import HTTPTypes
import Hummingbird

extension HTTPFields {
    /// Lets pages of all origins read the response with all its fields (Fetch standard, section
    /// 3.3.3), in place of what an example says of origins.
    mutating func openToAllOrigins() {
        self[.accessControlAllowOrigin] = "*"
        let names = reduce(into: [String]()) { names, field in
            let name = field.name.rawName
            guard !field.name.canonicalName.hasPrefix("access-control-"),
                !names.contains(where: { $0.lowercased() == field.name.canonicalName })
            else { return }
            names.append(name)
        }
        self[.accessControlExposeHeaders] = names.joined(separator: ", ")
    }
}

/// Whether a browser asks if a page may send a request (Fetch standard, section 3.3.2).
func isPreflight(_ request: Request) -> Bool {
    request.method == .options && request.headers[.origin] != nil
        && request.headers[.accessControlRequestMethod] != nil
}

/// The answer that it may: any method and any header fields, also `Authorization`, which `*` would
/// leave out.
func preflightResponse(to request: Request) -> Response {
    let names = tokens(request.headers[.accessControlRequestHeaders])
    let methods = tokens(request.headers[.accessControlRequestMethod])
    var fields = HTTPFields()
    fields[.accessControlAllowOrigin] = "*"
    fields[.accessControlAllowMethods] = methods
    if !names.isEmpty { fields[.accessControlAllowHeaders] = names }
    fields[.accessControlMaxAge] = "600"
    fields[.vary] = "Access-Control-Request-Method, Access-Control-Request-Headers"
    var response = Response(status: .noContent, headers: fields)
    response.headers[.contentLength] = nil
    return response
}

/// The tokens of a list (RFC 9110 §5.6.1); what is none is left out.
private func tokens(_ value: String?) -> String {
    (value ?? "").split(separator: ",").map { $0.filter { $0 != " " && $0 != "\t" } }
        .filter { !$0.isEmpty && $0.utf8.allSatisfy(isTokenByte) }.joined(separator: ", ")
}
