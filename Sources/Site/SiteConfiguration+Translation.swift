import Diagnostics
import YAMLSource

extension SiteConfiguration {
    /// The settings of the site in another language: what the language's own file says, and
    /// otherwise those of the site.
    ///
    /// - Parameters:
    ///   - language: a BCP 47 language tag.
    ///   - file: `site.yaml` in the language's folder; there may be none.
    ///   - diagnostics: gets what is wrong in the file.
    /// - Returns: the settings; redirects and host files are those of the whole site.
    func translated(
        to language: String, by file: SourceFile?, diagnostics: inout [Diagnostic]
    ) -> SiteConfiguration {
        var settings = self
        settings.language = language
        settings.languages = []
        settings.redirects = []
        settings.hosts = []
        guard let file, let root = parseYAML(YAMLText(wholeFile: file), diagnostics: &diagnostics)
        else { return settings }
        var reader = MappingReader(
            root, subject: "the settings of a language",
            keys: ["title", "api", "description", "footer", "navigation"])
        settings.title = reader.text("title")?.value ?? title
        settings.apiName = reader.text("api")?.value ?? apiName
        settings.description = reader.text("description")?.value ?? description
        settings.footer = reader.text("footer")?.value ?? footer
        let groups = reader.list("navigation").compactMap { group($0, &reader) }
        if !groups.isEmpty { settings.navigation = groups }
        diagnostics += reader.diagnostics
        return settings
    }
}
