package import Diagnostics
package import YAMLSource

/// The most values that a document may have once its aliases are written out.
private let valueLimit = 20_000_000

/// Reads an OpenAPI document of version 3.0 to 3.2.
///
/// - Parameters:
///   - file: YAML or JSON.
///   - diagnostics: gets what is wrong in it.
/// - Returns: `nil` where it can't be used, and then `diagnostics` says why.
package func readOpenAPI(
    _ file: SourceFile, diagnostics: inout [Diagnostic]
) -> APIDescription? {
    guard let root = parseDocument(file, diagnostics: &diagnostics) else { return nil }
    return readOpenAPI(root, file, diagnostics: &diagnostics)
}

/// Reads an OpenAPI document that is parsed already.
package func readOpenAPI(
    _ root: YAMLNode, _ file: SourceFile, diagnostics: inout [Diagnostic]
) -> APIDescription? {
    guard let tree = SpecTree(root, limit: valueLimit) else {
        diagnostics.append(
            .invalidOpenAPI(
                "the document has more than \(valueLimit) values", at: .start(of: file),
                help: "write out fewer aliases, or split the document"))
        return nil
    }
    if let problem = versionProblem(tree, file) {
        diagnostics.append(problem)
        return nil
    }
    var reader = DescriptionReader(tree, file: file)
    reader.readAll()
    diagnostics += reader.diagnostics.inSourceOrder()
    return reader.description
}

private func versionProblem(_ tree: SpecTree, _ file: SourceFile) -> Diagnostic? {
    if let swagger = tree.member(.root, "swagger") {
        return .invalidOpenAPI(
            "this is a document of Swagger \(tree.text(swagger) ?? "2.0"), not of OpenAPI 3",
            at: tree.range(swagger),
            help: "convert it to OpenAPI 3 first, for example with swagger2openapi")
    }
    guard let version = tree.member(.root, "openapi") else {
        return .invalidOpenAPI(
            "this is not an OpenAPI document: the key 'openapi' is missing",
            at: .start(of: file), help: "name a document that starts with 'openapi: 3.1.0'")
    }
    let text = tree.text(version) ?? ""
    guard text.hasPrefix("3.") else {
        return .invalidOpenAPI(
            "OpenAPI '\(text)' can't be read", at: tree.range(version),
            help: "use a document of OpenAPI 3.0 to 3.2")
    }
    let parts = [tree.member(.root, "paths"), tree.member(.root, "webhooks")]
    guard parts.contains(where: { $0 != nil }) || tree.member(.root, "components") != nil else {
        return .invalidOpenAPI(
            "the document has no 'paths'", at: tree.range(version),
            help: "list the operations of the API under 'paths'")
    }
    return nil
}

private func parseDocument(_ file: SourceFile, diagnostics: inout [Diagnostic]) -> YAMLNode? {
    var problems: [Diagnostic] = []
    let root = parseForeign(file, diagnostics: &problems)
    diagnostics += problems
    if root == nil, problems.isEmpty {
        diagnostics.append(
            .invalidOpenAPI(
                "the file is empty", at: .start(of: file), help: "name an OpenAPI document"))
    }
    return root
}

extension Diagnostic {
    static func invalidOpenAPI(_ message: String, at range: SourceRange, help: String) -> Diagnostic
    {
        Diagnostic(.invalidOpenAPI, message, at: range, help: help)
    }
}
