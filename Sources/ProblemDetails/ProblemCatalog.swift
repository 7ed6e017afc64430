import Diagnostics
package import ErrorCatalog
import Escaping

/// The errors of an API as its documentation has them, to make responses from.
///
/// Read it once when the server starts. It is made from `catalog.json` of the published site, or
/// from the files that the site is made from.
public struct ProblemCatalog: Sendable {
    let catalog: ErrorCatalog
    let documentation: Documentation

    /// - Parameters:
    ///   - bytes: a catalog, as YAML or JSON.
    ///   - name: the name of its file, for errors; one that ends in `.json` is read as JSON.
    ///   - documentation: the address of the documentation, such as
    ///     `https://docs.example.com/`; `nil` for the one that `catalog.json` names.
    /// - Throws: `ProblemCatalogError` with everything that is wrong in it, or if the address is no
    ///   absolute http or https URL.
    public init(
        _ bytes: [UInt8], name: String, documentation: String? = nil
    ) throws(ProblemCatalogError) {
        try self.init(
            [SourceFile(path: name, bytes: bytes, base: .workingDirectory)],
            documentation: documentation)
    }

    init(_ files: [SourceFile], documentation: String?) throws(ProblemCatalogError) {
        if let documentation, !isWebAddress(documentation) {
            throw ProblemCatalogError(
                "'\(printable(documentation))' can't be the address of the documentation: use an "
                    + "absolute http or https URL such as https://docs.example.com/")
        }
        var findings: [Diagnostic] = []
        let catalog = decodeCatalog(files, diagnostics: &findings)
        guard !findings.containsErrors else { throw ProblemCatalogError(findings) }
        // What somebody says here comes before what the files say.
        let published = files.filter { $0.path.hasSuffix(".json") }
            .reduce(Documentation(address: documentation)) {
                $0.adding(Documentation(publishedIn: $1))
            }
        self.init(catalog: catalog, documentation: published)
    }

    package init(catalog: ErrorCatalog, documentation: Documentation) {
        self.catalog = catalog
        self.documentation = documentation
    }

    /// All codes, statuses first.
    public var codes: [String] { catalog.codes }

    /// The address of the page about a code; `nil` if nobody said where the documentation is, or the
    /// catalog has no such code.
    public func documentationURL(of code: String) -> String? {
        catalog.entry(named: code).flatMap { documentation.url(of: $0) }
    }

    /// The `Link` header fields (RFC 8288) of responses with a code: to its page, and to the
    /// documentation as a whole.
    ///
    /// There are none if nobody said where the documentation is, and no page if the catalog has no
    /// such code.
    public func linkHeaders(of code: String) -> [ProblemHeader] {
        linkHeaders(of: catalog.entry(named: code))
    }

    private func linkHeaders(of entry: CatalogEntry?) -> [ProblemHeader] {
        documentation.links(of: entry).map { ProblemHeader("Link", $0) }
    }

    /// Makes the response for a problem.
    ///
    /// - Parameter problem: what happened.
    /// - Returns: the response, with a problem document and the links to the documentation.
    /// - Throws: `ProblemError` if the problem is not what the catalog says.
    public func response(to problem: Problem) throws(ProblemError) -> ProblemResponse {
        let entry = catalog.entry(named: problem.code)
        guard let status = entry?.statusCode ?? statusCode(named: problem.code) else {
            throw .unknownCode(problem.code, nearest: nearest(to: problem.code, in: codes))
        }
        guard hasContent(status) else { throw .noContent(status: status) }
        if let field = problem.headers.first(where: { !$0.isValid }) {
            throw .invalidHeader(field.name)
        }
        if let entry { try check(problem, entry) }
        let headers =
            [ProblemHeader("Content-Type", problemMediaType)] + linkHeaders(of: entry)
            + problem.headers
        return ProblemResponse(
            status: status, headers: headers,
            body: document(of: problem, entry, status).bytes(),
            missingHeaders: entry.map { missingHeaders(of: $0, besides: headers) } ?? [])
    }

    /// The names of required fields, of the code and of its status, that are not there.
    private func missingHeaders(
        of entry: CatalogEntry, besides headers: [ProblemHeader]
    ) -> [String] {
        var seen = Set(headers.map { $0.name.lowercased() })
        return catalog.responseHeaders(of: entry)
            .filter { $0.requirement == .required }.map(\.name.value)
            .filter { seen.insert($0.lowercased()).inserted }
    }

    private func document(of problem: Problem, _ entry: CatalogEntry?, _ status: Int) -> JSON {
        guard let entry else {
            return standardDocument(
                type: blankProblemType, title: registeredReasonPhrase(of: status), status: status,
                detail: problem.detail, instance: problem.instance)
        }
        return problemDocument(
            of: entry, in: catalog, parameters: problem.parameters.mapValues(\.json),
            detail: problem.detail ?? message(of: entry, problem.parameters),
            instance: problem.instance)
    }

    /// Whether a problem has the parameters that the catalog gives its code.
    private func check(_ problem: Problem, _ entry: CatalogEntry) throws(ProblemError) {
        let code = entry.code.value
        for (name, value) in problem.parameters.sorted(by: { $0.key < $1.key }) {
            guard let parameter = entry.parameters.first(where: { $0.name.value == name }) else {
                throw .unknownParameter(name, code: code)
            }
            guard parameter.type.takes(value) else {
                throw .wrongType(parameter: name, code: code, expected: parameter.type.rawValue)
            }
        }
        guard problem.detail == nil, let message = entry.message else { return }
        for name in MessageTemplate(message.value).parameterNames
        where problem.parameters[name] == nil {
            throw .missingParameter(name, code: code)
        }
    }
}

/// A status as text: three digits, of a class that exists (RFC 9110 §15).
package func statusCode(named text: String) -> Int? {
    guard text.utf8.count == 3, let status = Int(text), (100...599).contains(status) else {
        return nil
    }
    return status
}

/// Whether a final response with a status has content (RFC 9110 §6.4.1).
package func hasContent(_ status: Int) -> Bool { status >= 200 && status != 204 && status != 304 }

private func message(of entry: CatalogEntry, _ parameters: [String: ProblemValue]) -> String? {
    entry.message.map { message in
        filled(MessageTemplate(message.value)) { parameters[$0]?.text }
    }
}

extension MessageParameter.ValueType {
    /// Whether a value is of the type.
    fileprivate func takes(_ value: ProblemValue) -> Bool {
        switch (self, value) {
        case (.string, .string), (.uri, .string), (.dateTime, .string), (.integer, .integer),
            (.number, .integer), (.number, .number), (.boolean, .boolean):
            true
        default: false
        }
    }
}
