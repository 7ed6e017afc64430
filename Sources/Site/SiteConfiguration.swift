package import Diagnostics
import ErrorCatalog
import Permanence
import YAMLSource

/// The settings of a site: `content/site.yaml`.
package struct SiteConfiguration: Sendable {
    /// The site's title; the home page's where absent.
    var title: String?
    /// The name of the API whose errors are described.
    package var apiName: String?
    /// One sentence for search engines.
    var description: String?
    /// The address the site is published at, ending in `/`.
    package var baseURL: BaseURL?
    /// A BCP 47 language tag.
    var language = "en"
    /// The other languages that the site is in, as BCP 47 tags.
    var languages: [Located<String>] = []
    /// Where a page's source can be edited; `{path}` stands for the path in the project.
    var editURL: String?
    var footer: String?
    /// What makes the site look like its owner's.
    var brand: BrandSettings?
    /// What the search makes of articles.
    var search = SearchSettings()
    /// The code samples of requests.
    var samples = SampleSettings()
    /// Whether texts may have raw HTML.
    var allowsHTML = false
    /// Whether pages have a picture that is shown for links to them.
    var hasCards = true
    var navigation: [NavigationGroup] = []
    /// Old addresses and where they lead now.
    package internal(set) var redirects: [WrittenRedirect] = []
    /// The hosts that get a file with the redirects.
    var hosts: [Located<RedirectHost>] = []
    /// Whether the file, where there is one, could be read at all.
    private(set) var isReadable = true
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
        var problems: [Diagnostic] = []
        let root = parseYAML(text, diagnostics: &problems)
        diagnostics += problems
        isReadable = !problems.containsErrors
        guard let root else { return }
        var reader = MappingReader(
            root, subject: "the settings",
            keys: [
                "title", "api", "description", "baseURL", "language", "languages", "editURL",
                "footer", "html",
                "navigation", "redirects", "hosts", "checks", "brand", "samples", "apiURL",
                "cards", "search",
            ])
        title = reader.text("title")?.value
        apiName = reader.text("api")?.value
        description = reader.text("description")?.value
        let own = reader.text("language")
        language = own.flatMap { checkedLanguageTag($0, &reader) } ?? language
        languages = otherLanguages(&reader)
        footer = reader.text("footer")?.value
        allowsHTML = reader.flag("html") ?? false
        hasCards = reader.flag("cards") ?? true
        baseURL = reader.text("baseURL").flatMap { BaseURL.checked($0, &reader) }
        editURL = editPattern(&reader)
        navigation = reader.list("navigation").compactMap { group($0, &reader) }
        redirects = WrittenRedirect.list(&reader)
        hosts = RedirectHost.list(&reader)
        samples = SampleSettings(&reader)
        if let node = reader.value("search") { search = SearchSettings(node, &reader) }
        if let node = reader.value("brand") { brand = BrandSettings(node, &reader) }
        if footer != nil, let text = brand?.footerText {
            reader.report(
                .invalidValue, "the text of the foot is written twice", at: text.range,
                help: "remove it here, or the key 'footer' of the settings")
        }
        if let node = reader.value("checks") { checks = checkLevels(node, &reader) }
        diagnostics += reader.diagnostics
    }

    func group(_ node: YAMLNode, _ outer: inout MappingReader) -> NavigationGroup? {
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

    /// The other languages, each once.
    private func otherLanguages(_ reader: inout MappingReader) -> [Located<String>] {
        var folders = [codeSlug(language)]
        return reader.texts("languages").filter { tag in
            guard checkedLanguageTag(tag, &reader) != nil else { return false }
            let folder = codeSlug(tag.value)
            guard !folders.contains(folder) else {
                reader.report(
                    .duplicateKey, "the site is in '\(tag.value)' already", at: tag.range,
                    help: "list each language once, and the site's own under 'language' alone")
                return false
            }
            folders.append(folder)
            return true
        }
    }

    /// Letters, digits and hyphens, the first part letters (RFC 5646 §2.1).
    private func checkedLanguageTag(
        _ tag: Located<String>, _ reader: inout MappingReader
    ) -> String? {
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
