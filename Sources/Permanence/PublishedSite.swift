import Diagnostics

/// All addresses of a site as it is now.
package struct PublishedSite: Sendable {
    /// The pages and redirects, their paths unique.
    package let pages: [PublishedPage]
    /// Paths that are taken care of although no page has them: those of redirects with mistakes,
    /// which have findings of their own.
    package let excusedPaths: Set<String>
    /// Whether all codes that the user wrote are in it.
    package let hasAllCodes: Bool
    /// The folders whose pages and redirects come from the codes, one for each language.
    package let catalogFolders: Set<String>
    /// Whether all Markdown files are in it.
    package let hasAllDocuments: Bool
    private let indexOfPath: [String: Int]
    private let indexOfCode: [String: Int]
    private let indexOfAlias: [String: Int]

    package init(
        pages: [PublishedPage], excusedPaths: Set<String> = [], hasAllCodes: Bool = true,
        catalogFolders: Set<String> = ["errors/"], hasAllDocuments: Bool = true
    ) {
        self.pages = pages
        self.excusedPaths = excusedPaths
        self.hasAllCodes = hasAllCodes
        self.catalogFolders = catalogFolders
        self.hasAllDocuments = hasAllDocuments
        let indexed = pages.enumerated()
        let first = { (first: Int, _: Int) in first }
        indexOfPath = Dictionary(indexed.map { ($1.path, $0) }, uniquingKeysWith: first)
        indexOfCode = Dictionary(
            indexed.compactMap { index, page in page.code.map { ($0, index) } },
            uniquingKeysWith: first)
        indexOfAlias = Dictionary(
            indexed.flatMap { index, page in page.aliases.map { ($0, index) } },
            uniquingKeysWith: first)
    }

    /// The addresses of both sites.
    package func adding(_ other: PublishedSite) -> PublishedSite {
        PublishedSite(
            pages: pages + other.pages, excusedPaths: excusedPaths.union(other.excusedPaths),
            hasAllCodes: hasAllCodes && other.hasAllCodes,
            catalogFolders: catalogFolders.union(other.catalogFolders),
            hasAllDocuments: hasAllDocuments && other.hasAllDocuments)
    }

    /// The page at a path.
    ///
    /// The redirect of a file is a page in a folder of the file's name.
    subscript(path: String) -> PublishedPage? {
        if let index = indexOfPath[path] { return pages[index] }
        return indexOfPath[path + "/"].map { pages[$0] }.flatMap { $0.isRedirect ? $0 : nil }
    }

    /// Whether a path is taken care of by a redirect with a mistake.
    func isExcused(_ path: String) -> Bool {
        excusedPaths.contains(path) || excusedPaths.contains(path + "/")
    }

    /// Whether a published page may only be missing because a part of the site could not be read.
    ///
    /// The pages of codes in other languages and the redirects of aliases are recorded without a
    /// code, so it is their folder that says where they come from.
    func mayHave(_ page: LockedPage) -> Bool {
        let isOfCatalog =
            page.code != nil || catalogFolders.contains { page.path.value.hasPrefix($0) }
        return isOfCatalog && !hasAllCodes || page.code == nil && !hasAllDocuments
    }

    /// Whether the places on a page are not all known: those of codes depend on other codes, too.
    func lacksAnchors(of page: PublishedPage) -> Bool {
        page.isUncertain || page.headings != .text && !hasAllCodes
    }

    /// The page of a code or of one of its aliases.
    func page(ofCode code: String) -> PublishedPage? {
        (indexOfCode[code] ?? indexOfAlias[code]).map { pages[$0] }
    }

    /// Whether some code has a problem type.
    func has(type: String) -> Bool { pages.contains { $0.type == type } }

    /// The page that is about exactly this code.
    func page(exactlyOfCode code: String) -> PublishedPage? { indexOfCode[code].map { pages[$0] } }
}
