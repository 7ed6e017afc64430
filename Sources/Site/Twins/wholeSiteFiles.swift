import ErrorCatalog

extension SitePlan {
    /// The files for programs that are about the whole site.
    ///
    /// A text for language models that the project has itself takes the place of ours.
    var wholeSiteFiles: [SiteOutput] {
        let list = SiteOutput(path: languageModelIndexPath, source: .languageModelIndex)
        let text = SiteOutput(path: "llms-full.txt", source: .languageModelText)
        let texts = catalog.entries.count > languageModelLimit ? [list] : [list, text]
        return [
            SiteOutput(path: catalogPath, source: .catalog),
            SiteOutput(path: problemTypesPath, source: .problemTypes),
            SiteOutput(path: openAPIDocumentPath, source: .openAPI),
        ] + texts.filter { !staticPaths.contains(folder + $0.path) }
    }
}

/// The path of the catalog for programs.
let catalogPath = "catalog.json"
/// The path of the problem types for programs.
let problemTypesPath = "problem-types.json"
/// The path of the catalog as an OpenAPI document.
let openAPIDocumentPath = "openapi-errors.yaml"
/// The path of the list of pages for language models.
let languageModelIndexPath = "llms.txt"

/// Up to how many codes the files for language models name; larger catalogs are for searching.
let languageModelLimit = 1000
