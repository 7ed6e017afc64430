import Diagnostics
package import ErrorCatalog
package import Escaping

/// What a response with a code looks like.
package struct ExampleResponse: Sendable {
    package enum Content: Sendable {
        /// A problem document.
        case problem(JSON)
        /// What the catalog has as an example, whatever it is.
        case documented(Exchange.Body)
        case none
    }

    package var statusCode: Int
    /// Without the links to the documentation.
    package var headers: [ProblemHeader]
    package var content: Content

    /// What the catalog has as the first example, else what follows from its facts.
    ///
    /// - Parameters:
    ///   - entry: the code.
    ///   - catalog: the catalog it is in.
    ///   - parameters: values for the parameters of its message, as texts; with any, the response
    ///     is made anew.
    package init(
        of entry: CatalogEntry, in catalog: ErrorCatalog, parameters: [String: String] = [:]
    ) {
        if parameters.isEmpty, let documented = entry.examples.lazy.compactMap(\.response).first {
            self.init(replaying: documented, of: entry)
        } else {
            self.init(
                statusCode: entry.statusCode, headers: exampleHeaders(of: entry, in: catalog),
                problem: composedProblem(of: entry, in: catalog, parameters: parameters))
        }
    }

    /// What the catalog has as an example, as it is.
    package init(replaying documented: Exchange.Response, of entry: CatalogEntry) {
        statusCode = entry.statusCode
        headers = documented.headers.map { ProblemHeader($0.name.value, $0.value.value) }
        content =
            problem(in: documented).map(Content.problem)
            ?? documented.body.map(Content.documented) ?? .none
    }

    /// A status that the catalog does not have: no more than the status says itself (RFC 9457
    /// §4.2.1), with the header that it needs.
    ///
    /// - Parameter statusCode: the status, from 200 to 599.
    package init(ofStatus statusCode: Int) {
        // A range that can't be had comes with the length of what is there (RFC 9110 §15.5.17).
        let name = statusCode == 416 ? "Content-Range" : usualHeader(ofStatus: statusCode)?.name
        let header = name.flatMap { name in
            usualValues[name.lowercased()].map { ProblemHeader(name, $0) }
        }
        self.init(
            statusCode: statusCode, headers: [header].compactMap(\.self),
            problem: standardDocument(
                type: blankProblemType, title: registeredReasonPhrase(of: statusCode),
                status: statusCode, detail: nil, instance: nil))
    }

    private init(statusCode: Int, headers: [ProblemHeader], problem: JSON) {
        self.statusCode = statusCode
        let type = [ProblemHeader("Content-Type", problemMediaType)]
        self.headers = (hasContent(statusCode) ? type : []) + headers
        content = hasContent(statusCode) ? .problem(problem) : .none
    }
}

/// An example of a code's problem document: one that the catalog has, else what follows from its
/// facts.
package func exampleProblem(of entry: CatalogEntry, in catalog: ErrorCatalog) -> JSON {
    entry.examples.lazy.compactMap(\.response).compactMap(problem).first
        ?? composedProblem(of: entry, in: catalog, parameters: [:])
}

/// A problem document with the given values and, for other parameters, their examples.
private func composedProblem(
    of entry: CatalogEntry, in catalog: ErrorCatalog, parameters: [String: String]
) -> JSON {
    var texts: [String: String] = [:]
    var values: [String: JSON] = [:]
    for parameter in entry.parameters {
        let name = parameter.name.value
        let text = parameters[name] ?? parameter.example?.value ?? parameter.type.exampleText
        texts[name] = text
        values[name] = parameter.type.json(of: text)
    }
    let detail = entry.message.map { message in
        filled(MessageTemplate(message.value)) { texts[$0] }
    }
    return problemDocument(of: entry, in: catalog, parameters: values, detail: detail)
}

/// The response headers that the catalog documents, each once and with an example.
///
/// One that is required and has none gets a value that says little, so that clients find it there.
private func exampleHeaders(of entry: CatalogEntry, in catalog: ErrorCatalog) -> [ProblemHeader] {
    var seen: Set = ["content-type"]
    return catalog.responseHeaders(of: entry).compactMap { field in
        let name = field.name.value
        guard seen.insert(name.lowercased()).inserted else { return nil }
        if let example = field.example?.value { return ProblemHeader(name, example) }
        guard field.requirement == .required else { return nil }
        return usualValues[name.lowercased()].map { ProblemHeader(name, $0) }
    }
}

/// Values of fields that statuses require (RFC 9110 §10.2, §11.6, §14.4, §7.8), by lower-case name.
private let usualValues = [
    "allow": "GET, HEAD", "content-range": "bytes */1000",
    "proxy-authenticate": "Basic realm=\"proxy\"", "retry-after": "5", "upgrade": "HTTP/2.0",
    "www-authenticate": "Bearer realm=\"api\"",
]

/// The problem document of an example response, if it has one.
private func problem(in response: Exchange.Response) -> JSON? {
    guard ProblemDocument(response)?.isProblem == true else { return nil }
    return response.body?.jsonMembers.map(JSON.object)
}

extension MessageParameter.ValueType {
    /// A value for a parameter that has no example.
    fileprivate var exampleText: String {
        switch self {
        case .string: "example"
        case .integer, .number: "1"
        case .boolean: "true"
        case .dateTime: "2026-03-01T09:30:00Z"
        case .uri: "https://example.com/"
        }
    }

    /// A text as a value of the type; a text where it is none.
    fileprivate func json(of text: String) -> JSON {
        guard contains(text) else { return .string(text) }
        return switch self {
        case .integer, .number: .number(text)
        case .boolean: .bool(text == "true")
        case .string, .dateTime, .uri: .string(text)
        }
    }
}
