import ErrorCatalog

/// A file for programs that is about the whole site.
struct WholeSiteFile: Sendable {
    let output: SiteOutput
    /// The media type, without parameters.
    let mediaType: String

    fileprivate init(_ path: String, _ source: SiteOutput.Source, _ mediaType: String) {
        output = SiteOutput(path: path, source: source)
        self.mediaType = mediaType
    }
}

extension SitePlan {
    /// The files about the whole site.
    ///
    /// A text for language models that the project has itself takes the place of ours.
    var wholeSiteFiles: [WholeSiteFile] {
        let list = WholeSiteFile(languageModelIndexPath, .languageModelIndex, "text/plain")
        let text = WholeSiteFile("llms-full.txt", .languageModelText, "text/plain")
        let texts = catalog.entries.count > languageModelLimit ? [list] : [list, text]
        return [
            WholeSiteFile(catalogPath, .catalog, "application/json"),
            WholeSiteFile(problemTypesPath, .problemTypes, "application/json"),
            WholeSiteFile(openAPIDocumentPath, .openAPI, "application/yaml"),
        ] + texts.filter { !staticPaths.contains(folder + $0.output.path) }
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
