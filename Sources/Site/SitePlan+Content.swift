package import Diagnostics
import ErrorCatalog
import Escaping
import Markdown
import Theming

extension SitePlan {
    /// Renders what one page says.
    ///
    /// Pages don't need each other for it, so this may run for many pages at once.
    ///
    /// - Returns: the content and what is wrong with its texts.
    package func content(ofPage pageID: Int) -> (content: PageContent, diagnostics: [Diagnostic]) {
        let page = pages[pageID]
        var writer = ContentWriter(plan: self, pageID: pageID)
        switch page.kind {
        case .entry(let index): writer.writeEntry(catalog.entries[index])
        case .home: writer.writeHome(defaultTitle: configuration.title ?? "API errors")
        case .errors: writer.writeIndex(of: catalog)
        case .list(let index): writer.writeList(lists[index], of: catalog)
        case .changes: writer.writeChanges(releases, unreleased: unreleasedChanges)
        case .article: writer.writeArticle()
        case .search: writer.content.title = strings[.search]
        case .notFound: writer.content.title = strings[.pageNotFound]
        case .redirect: break
        }
        return writer.finish()
    }
}

/// Fills the content of one page.
struct ContentWriter {
    let page: Page
    var content = PageContent()
    var texts: TextRenderer
    private var diagnostics: [Diagnostic] = []

    init(plan: SitePlan, pageID: Int) {
        page = plan.pages[pageID]
        texts = TextRenderer(plan: plan, pageID: pageID)
    }

    /// A page whose Markdown may be missing.
    ///
    /// - Parameters:
    ///   - defaultTitle: the title without any Markdown.
    ///   - ids: ids that the rest of the page has.
    mutating func writeDocument(defaultTitle: String, reserving ids: [String] = []) {
        content.title = defaultTitle
        writeBody(under: .body, reserving: ids)
    }

    /// The index of all codes, with the groups of the catalog.
    mutating func writeIndex(of catalog: ErrorCatalog) {
        writeDocument(defaultTitle: texts.strings[.allCodes])
        for group in catalog.groups {
            content.groupDescriptions[group.id.value] = group.description.map { texts.inline($0) }
            content.otherIDs.append(groupAnchor(of: group.id.value))
        }
    }

    /// The home page: its Markdown is the introduction over the table of codes.
    mutating func writeHome(defaultTitle: String) {
        content.title = defaultTitle
        writeBody(under: .introduction)
    }

    /// A page that is all Markdown; it has to have a title.
    mutating func writeArticle() {
        writeBody(under: .body)
        if content.title.isEmpty, let document = page.document {
            // A file whose start can't be read may well have a title.
            let isReadable = !(diagnostics + texts.allDiagnostics).contains {
                $0.code != .unknownKey && $0.severity == .error && !$0.code.isAboutLinks
            }
            if isReadable { diagnostics.append(.missingTitle(document)) }
            content.title = contentPath(of: document)
        }
    }

    private mutating func writeBody(under key: ViewKey, reserving ids: [String] = []) {
        guard let document = page.document else {
            content.view.set(key, HTML())
            return content.view.set(.hasBody, false)
        }
        let split = SplitDocument(
            document, keys: ["title", "description", "keywords"], diagnostics: &diagnostics)
        let frontMatter = split.frontMatter
        let rendered = prose(
            split.markdown,
            options: texts.options(takesTitle: frontMatter.title == nil, reserving: ids))
        content.title = frontMatter.title?.value ?? rendered.title ?? content.title
        content.description = frontMatter.description
        content.keywords = frontMatter.keywords
        content.outline = rendered.outline
        content.view.set(key, rendered.html)
        content.view.set(.hasBody, !rendered.html.isEmpty)
    }

    /// The prose of a code's page; its title comes from the catalog.
    mutating func prose(of document: SourceFile) -> RenderedMarkdown {
        let split = SplitDocument(
            document, keys: ["description", "keywords"],
            helpOfKey: ["title": "the title of a code comes from the catalog"],
            diagnostics: &diagnostics)
        content.description = split.frontMatter.description ?? content.description
        content.keywords += split.frontMatter.keywords
        return prose(split.markdown, options: texts.options())
    }

    private mutating func prose(
        _ markdown: MarkdownSource, options: PageMarkdownOptions
    ) -> RenderedMarkdown {
        let (rendered, references) = texts.document(markdown, options: options)
        content.references = references
        content.otherIDs = rendered.otherIDs
        content.oldIDs = rendered.oldIDs
        return rendered
    }

    /// The content and everything that was found.
    mutating func finish() -> (content: PageContent, diagnostics: [Diagnostic]) {
        content.view.set(.title, content.title)
        content.searchDocument = searchDocument()
        content.anchors = texts.links.anchors
        content.outsideLinks = texts.links.outsideLinks
        content.includedPaths = texts.links.includedPaths
        content.isUnreadable = (diagnostics + texts.allDiagnostics).contains {
            $0.code == .frontMatterNotClosed || $0.code == .markdownLimit
        }
        return (content, diagnostics + texts.allDiagnostics)
    }
}

/// The id of a group's section in the index of all codes.
func groupAnchor(of id: String) -> String { "group-\(codeSlug(id))" }

extension DiagnosticCode {
    /// Whether it is about what a text refers to, not about whether the text can be read.
    fileprivate var isAboutLinks: Bool {
        [.brokenLink, .brokenAnchor, .brokenImage, .dangerousURL].contains(self)
    }
}

extension Diagnostic {
    fileprivate static func missingTitle(_ document: SourceFile) -> Diagnostic {
        Diagnostic(
            .missingTitle, "the page has no title", at: .start(of: document),
            help: "start the file with '# Title', or set 'title' in its front matter")
    }
}
