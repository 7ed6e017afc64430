import Diagnostics
import ErrorCatalog
import Escaping
import Markdown
package import Search
import Theming

extension ContentWriter {
    /// The page as the search sees it, once everything else is written; `nil` for a page that
    /// nobody looks for.
    func searchDocument() -> SearchDocument? {
        let plan = texts.links.plan
        guard var document = plan.searchDocument(of: page, content) else { return nil }
        document.sections = content.outline.map { .init(id: $0.id, title: $0.title) }
        document.passages = texts.passages
        document.isRetired = plan.isRetired(page, document)
        return document
    }
}

extension SitePlan {
    /// The terms that some neighbouring pages are found by.
    ///
    /// They are found out when they are first asked for. Groups of pages don't need each other for
    /// it, so several may be asked for at once.
    ///
    /// - Parameters:
    ///   - contents: the contents of all pages.
    ///   - pages: the numbers of those pages.
    /// - Returns: the terms.
    package func analyzedPages(
        _ contents: PageContents, _ pages: Range<Int>
    ) -> Deferred<AnalyzedPages> {
        let language = SearchLanguage(configuration.language)
        return Deferred { [synonyms] in
            AnalyzedPages(
                contents[pages].compactMap(\.searchDocument), language: language,
                synonyms: synonyms)
        }
    }

    /// What is known of a page for search apart from its text.
    fileprivate func searchDocument(of page: Page, _ content: PageContent) -> SearchDocument? {
        func document(_ kind: SearchDocument.Kind) -> SearchDocument {
            var document = SearchDocument(
                kind: kind, url: percentEncoded(path: page.route.path), title: content.title,
                summary: content.description ?? "")
            document.keywords = content.keywords
            return document
        }
        switch page.kind {
        case .entry(let index):
            let entry = catalog.entries[index]
            var document = document(entry.kind == .status ? .status : .error)
            add(entry, to: &document)
            return document
        case .list(let index):
            guard lists[index].part == 1 else { return nil }
            var document = document(.list)
            if case .statusClass(let statusClass) = lists[index].subject {
                document.code = statusClass.label
                document.symptoms = symptoms(of: statusClass.label)
                for status in statusesWithoutPage(in: statusClass) {
                    document.symptoms += symptoms(of: String(status))
                    document.spokenNumbers += spokenNumbers(of: status)
                }
            }
            return document
        case .errors:
            var document = document(.list)
            document.symptoms = symptoms(of: "all")
            return document
        case .article:
            var document = document(.article)
            let path = page.document.map { contentPath(of: $0) } ?? ""
            let original = path.hasPrefix(folder) ? String(path.dropFirst(folder.utf8.count)) : path
            switch configuration.search.standing(of: original) {
            case .normal: break
            case .demoted: document.isDemoted = true
            case .excluded: return nil
            }
            return document
        case .home, .changes, .search, .notFound, .redirect: return nil
        }
    }

    /// Whether who looks for a status wants this page.
    ///
    /// It is that of the status, or of one of few codes with a status that has none. Of many codes,
    /// its symptoms would tell none from the others.
    private func standsForStatus(_ entry: CatalogEntry) -> Bool {
        entry.kind == .status
            || (catalog[String(entry.statusCode)] == nil
                && catalog.errors(ofStatus: entry.statusCode).count <= 3)
    }

    /// The statuses of a class that have no page and too many codes to stand for them, so that the
    /// list is the best answer.
    private func statusesWithoutPage(in statusClass: StatusClass) -> [Int] {
        let entries = catalog.entries.filter {
            $0.kind == .error && $0.statusClass == statusClass && !standsForStatus($0)
                && catalog[String($0.statusCode)] == nil
        }
        return Set(entries.map(\.statusCode)).sorted()
    }

    /// Whether nothing sends the code of a page any more: the catalog says so, or the page does.
    fileprivate func isRetired(_ page: Page, _ document: SearchDocument) -> Bool {
        if case .entry(let index) = page.kind, catalog.entries[index].removal != nil { return true }
        return retirements.areSaid(by: document)
    }

    private func symptoms(of key: String) -> [String] {
        theme.vocabulary(in: configuration.language).symptoms[key] ?? []
    }

    private func spokenNumbers(of status: Int) -> [String] {
        theme.vocabulary(in: configuration.language).spokenNumbers[String(status)] ?? []
    }

    private func add(_ entry: CatalogEntry, to document: inout SearchDocument) {
        document.code = entry.code.value
        document.status = String(entry.statusCode)
        document.aliases = entry.aliases.map(\.value)
        document.otherTitle = entry.kind == .status ? reasonPhrase(of: entry.statusCode) : nil
        document.isRetryable = entry.retry?.policy.isRetryable
        guard standsForStatus(entry) else {
            let hasPage = catalog[String(entry.statusCode)] != nil
            document.reasonPhrase = hasPage ? nil : reasonPhrase(of: entry.statusCode)
            return
        }
        document.symptoms = symptoms(of: String(entry.statusCode))
        document.spokenNumbers = spokenNumbers(of: entry.statusCode)
    }
}

extension Site {
    /// The languages of the site, its own first.
    package var languages: [String] { editions.map(\.plan.configuration.language) }

    /// What the pages in a language are searched with; `nil` where there are none.
    ///
    /// - Parameter language: a BCP 47 language tag; `nil` for the site's own language.
    /// - Returns: the index.
    package func searchIndex(in language: String?) -> SearchIndex? {
        guard let language else { return search.index }
        return editions.first { $0.plan.configuration.language == language }?.search.index
    }

    /// How browsers search the site from their address bar (OpenSearch 1.1).
    func openSearchDescription() -> [UInt8] {
        guard let base = plan.configuration.baseURL else { return [] }
        let page = base.text + percentEncoded(path: plan.folder + Route.search.path)
        var xml = HTML()
        xml.append(literal: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        xml.append(
            literal: "<OpenSearchDescription xmlns=\"http://a9.com/-/spec/opensearch/1.1/\">\n")
        xml.append(literal: "  <ShortName>")
        // No more than 16 characters (OpenSearch 1.1, "ShortName").
        xml.append(escaping: String(title.prefix(16)))
        xml.append(literal: "</ShortName>\n  <Description>")
        xml.append(escaping: title)
        xml.append(literal: "</Description>\n  <InputEncoding>UTF-8</InputEncoding>\n")
        xml.append(literal: "  <Url type=\"text/html\" template=\"")
        xml.append(escaping: page)
        xml.append(literal: "?q={searchTerms}\"/>\n</OpenSearchDescription>\n")
        return xml.bytes
    }

}
