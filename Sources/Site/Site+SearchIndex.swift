import Diagnostics
import ErrorCatalog
import Escaping
import Markdown

extension Site {
    /// The search index, version 1; its schema is described in `content/reference/search-index.md`.
    ///
    /// URLs are relative to the index's own.
    func searchIndex() -> JSON {
        .members([
            "version": .integer(1),
            "site": .members([
                "title": .string(title), "language": .string(plan.configuration.language),
            ]),
            "pages": .array(plan.pages.indices.compactMap(searchRecord)),
        ])
    }

    private func searchRecord(of pageID: Int) -> JSON? {
        let page = plan.pages[pageID]
        let content = contents[pageID]
        let entry = plan.entry(of: page)
        guard entry != nil || page.kind == .article else { return nil }
        let headings = content.outline.map { heading in
            JSON.members(["id": .string(heading.id), "title": .string(heading.title)])
        }
        return .members([
            "url": .string(percentEncoded(path: page.route.path)),
            "kind": .string(entry?.kind.rawValue ?? "article"),
            "code": entry.map { .string($0.code.value) },
            "status": entry.map { .string(String($0.statusCode)) },
            "title": .string(content.title),
            "summary": .string(content.description ?? ""),
            "keywords": .strings(content.keywords),
            "aliases": .strings(entry?.aliases.map(\.value) ?? []),
            "headings": .array(headings),
            "text": .string(content.text),
        ])
    }
}
