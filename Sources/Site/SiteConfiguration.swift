package import Diagnostics
import YAMLSource

/// The settings of a site: `content/site.yaml`.
package struct SiteConfiguration: Sendable {
    /// The site's title; the home page's where absent.
    var title: String?
    /// The name of the API whose errors are described.
    var apiName: String?
    /// One sentence for search engines.
    var description: String?
    /// The address the site is published at, ending in `/`.
    package var baseURL: BaseURL?
    /// A BCP 47 language tag.
    var language = "en"
    /// Where a page's source can be edited; `{path}` stands for the path in the project.
    var editURL: String?
    var footer: String?
    /// Whether texts may have raw HTML.
    var allowsHTML = false
    var navigation: [NavigationGroup] = []
    /// How bad findings are, where the project says so.
    var checks = CheckLevels()

    /// A group of links in the navigation.
    struct NavigationGroup: Sendable {
        var title: String
        var pages: [Located<String>]
    }

    init() {}

    /// Decodes the settings; what can't be read keeps its default.
    package init(file: SourceFile, diagnostics: inout [Diagnostic]) {
        let text = YAMLText(wholeFile: file)
        guard let root = parseYAML(text, diagnostics: &diagnostics) else { return }
        var reader = MappingReader(
            root, subject: "the settings",
            keys: [
                "title", "api", "description", "baseURL", "language", "editURL", "footer", "html",
                "navigation", "checks",
            ])
        title = reader.text("title")?.value
        apiName = reader.text("api")?.value
        description = reader.text("description")?.value
        language = languageTag(&reader) ?? language
        footer = reader.text("footer")?.value
        allowsHTML = reader.flag("html") ?? false
        baseURL = reader.text("baseURL").flatMap { BaseURL.checked($0, &reader) }
        editURL = editPattern(&reader)
        navigation = reader.list("navigation").compactMap { group($0, &reader) }
        if let node = reader.value("checks") { checks = checkLevels(node, &reader) }
        diagnostics += reader.diagnostics
    }

    private func group(_ node: YAMLNode, _ outer: inout MappingReader) -> NavigationGroup? {
        var reader = MappingReader(
            node, subject: "a navigation group", keys: ["title", "pages"])
        let title = reader.requiredText("title")
        _ = reader.required("pages")
        let pages = reader.texts("pages")
        outer.take(reader)
        return title.map { NavigationGroup(title: $0.value, pages: pages) }
    }

    private func editPattern(_ reader: inout MappingReader) -> String? {
        guard let pattern = reader.text("editURL") else { return nil }
        let text = pattern.value
        if text.hasPrefix("https://") || text.hasPrefix("http://"), text.contains("{path}") {
            return text
        }
        reader.report(
            .invalidURL, "'editURL' has to be an http or https URL with {path} in it",
            at: pattern.range,
            help: "write it like https://example.com/edit/main/{path}")
        return nil
    }

    /// Letters, digits and hyphens, the first part letters (RFC 5646 §2.1).
    private func languageTag(_ reader: inout MappingReader) -> String? {
        guard let tag = reader.text("language") else { return nil }
        let parts = tag.value.split(separator: "-", omittingEmptySubsequences: false)
        let isTag = parts.enumerated().allSatisfy { index, part in
            (1...8).contains(part.utf8.count)
                && part.allSatisfy { $0.isASCII && ($0.isLetter || (index > 0 && $0.isNumber)) }
        }
        if isTag, (2...3).contains(parts[0].utf8.count) { return tag.value }
        reader.report(
            .invalidValue, "'\(tag.value)' is not a language tag", at: tag.range,
            help: "use a tag such as en, de or pt-BR")
        return nil
    }
}
