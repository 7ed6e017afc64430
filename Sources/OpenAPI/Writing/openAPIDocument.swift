package import ErrorCatalog
import Escaping
import YAMLSource

/// Writes a catalog as an OpenAPI document that has components alone, which descriptions of APIs
/// refer to: a response for each status, a schema for each error code, and examples of both.
///
/// What OpenAPI has no field for stands in extensions, so that an import of the document gives the
/// same catalog.
///
/// - Parameters:
///   - catalog: the catalog.
///   - title: the title of the document.
///   - version: its version, which is the version of the catalog rather than of an API.
///   - docsURL: the absolute URL of the page of an entry; `nil` where it has none.
///   - homepage: the absolute URL of the site, if that is known.
/// - Returns: YAML.
/// - Complexity: linear in the size of the catalog.
package func openAPIDocument(
    of catalog: ErrorCatalog, title: String, version: String,
    docsURL: (CatalogEntry) -> String?, homepage: String?
) -> [UInt8] {
    let components = DocumentComponents(catalog, pages: catalog.entries.map(docsURL))
    let head = ErrorCatalog(
        entries: [], groups: catalog.groups, typePatterns: catalog.typePatterns
    ).jsonMembers
    let document = JSON.members([
        "openapi": .string("3.1.0"),
        "info": .members([
            "title": .string(title), "version": .string(version),
            "description": .string(
                "The errors of the API, for other descriptions to refer to: "
                    + "`$ref: openapi-errors.yaml#/components/responses/…`"),
        ]),
        "externalDocs": homepage.map { .members(["url": .string($0)]) },
        // OpenAPI 3.1 does without them, and many programs do not.
        "paths": .object([]),
        "components": .members([
            "responses": .object(components.responses),
            "schemas": .object(components.schemas),
            "examples": .object(components.examples),
        ]),
        SpecExtensions.catalog: head.isEmpty ? nil : .object(head),
    ])
    return Array(yamlText(of: document).utf8)
}
