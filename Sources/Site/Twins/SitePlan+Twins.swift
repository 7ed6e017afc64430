import ErrorCatalog

extension SitePlan {
    /// The forms of a page for programs.
    func twinFormats(ofPage pageID: Int) -> [TwinFormat] {
        switch pages[pageID].kind {
        case .entry(let index):
            [.markdown, .json] + (problemEntries.contains(index) ? [.problem] : [])
        case .home, .errors, .list, .article: [.markdown]
        case .changes, .search, .notFound, .redirect: []
        }
    }

    /// The path of a form of a page: `errors/429.md` for `errors/429/`, `index.md` for the home page;
    /// within the page's folder where another page has that path as its own folder.
    func path(ofTwin format: TwinFormat, ofPage pageID: Int) -> String {
        let folder = pages[pageID].route.path
        let path = "\(folder.isEmpty ? "index" : String(folder.dropLast())).\(format.rawValue)"
        let isTaken = pageOfRoute[Route(path: path + "/")] != nil
        return isTaken ? "\(folder)index.\(format.rawValue)" : path
    }

    /// The paths of the forms of all pages.
    var twinPaths: [String] { twinOutputs.map(\.path) }

    /// The forms of all pages.
    var twinOutputs: [SiteOutput] {
        pages.indices.flatMap { pageID in
            twinFormats(ofPage: pageID).map { format in
                SiteOutput(
                    path: path(ofTwin: format, ofPage: pageID), source: .twin(format, pageID))
            }
        }
    }
}

extension ErrorCatalog {
    /// The places of the entries whose responses may carry a problem document.
    var problemEntries: Set<Int> { Set(entries.indices.filter { entries[$0].mayBeProblem }) }
}

extension CatalogEntry {
    /// Whether responses with the code may carry a problem document: it is an error, and no example
    /// shows that the API answers it in a format of its own.
    ///
    /// Pages of proxies in HTML are none.
    fileprivate var mayBeProblem: Bool {
        guard statusCode >= 400 else { return false }
        let documents = examples.compactMap(\.response).compactMap { ProblemDocument($0) }
        return documents.isEmpty || documents.contains(where: \.isProblem)
    }
}
