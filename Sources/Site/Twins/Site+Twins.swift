import Diagnostics
import ErrorCatalog
import Escaping
import ProblemDetails
import Theming

extension Site {
    /// The forms of a page for programs.
    ///
    /// - Parameter path: the path of the page's file, such as `errors/429/index.html`.
    /// - Returns: each form with its media type, without parameters; none where no page is there.
    package func twins(ofPageAt path: String) -> [(mediaType: String, output: SiteOutput)] {
        guard let output = output(at: path), case .page(let pageID) = output.source else {
            return []
        }
        let plan = output.edition > 0 ? translations[output.edition - 1].plan : plan
        return plan.twinFormats(ofPage: pageID).compactMap { format in
            let path = plan.folder + plan.path(ofTwin: format, ofPage: pageID)
            return self.output(at: path).map { (format.mediaType, $0) }
        }
    }

    /// The content of a form of a page.
    func twin(_ format: TwinFormat, ofPage pageID: Int) -> [UInt8] {
        let path = plan.path(ofTwin: format, ofPage: pageID)
        guard let entry = plan.entry(of: plan.pages[pageID]) else {
            return Array(PageTwin(of: pageID, in: self, at: path).text().utf8)
        }
        switch format {
        case .markdown:
            var twin = MarkdownTwin(of: entry, on: pageID, in: self, at: path)
            return Array(twin.text().utf8)
        case .json: return json(of: entry, on: pageID, at: path).bytes(.indented) + [0x0A]
        case .problem:
            return exampleProblem(of: entry, in: plan.catalog).bytes(.indented) + [0x0A]
        }
    }

    /// The entry as `catalog.json` has it, its problem type with it, and where its page is: relative
    /// to this file on a site without an address.
    private func json(of entry: CatalogEntry, on pageID: Int, at path: String) -> JSON {
        let references = PortableReferences(plan: plan, pageID: pageID, path: path)
        let page = references.url(ofPath: plan.pages[pageID].route.path)
        var entry = entry
        if entry.type == nil, let type = plan.catalog.type(of: entry) {
            entry.type = Located(type, at: entry.code.range)
        }
        let head = JSON.members([
            "version": .integer(1),
            "page": .string(page),
            "kind": .string(entry.kind.rawValue),
        ])
        return .object(head.members + entry.json.members)
    }

    /// Where the forms of a page are, and those of the whole site.
    func addTwins(to view: inout View, on pageID: Int) {
        let formats = plan.twinFormats(ofPage: pageID)
        let url = { (format: TwinFormat) in
            plan.url(ofPath: plan.path(ofTwin: format, ofPage: pageID), on: pageID)
        }
        if formats.contains(.markdown) { view.set(.markdownURL, url(.markdown)) }
        if formats.contains(.json) { view.set(.jsonURL, url(.json)) }
        let own = formats.map { ($0.mediaType, url($0)) }
        let isHome = plan.pages[pageID].kind == .home
        let changes =
            (plan.original ?? plan).hasChanges
            ? [SiteOutput(path: changesIndexPath, source: .changesIndex)] : []
        let ofSite = (isHome ? plan.wholeSiteFiles + changes : []).map { file in
            let url =
                file.isOfOneLanguage
                ? plan.url(ofPath: file.path, on: pageID) : plan.url(ofFile: file.path, on: pageID)
            return (mediaTypeEssence(ofFile: file.path), url)
        }
        view.set(
            .formats,
            (own + ofSite).map { type, url in
                var view = View()
                view.set(.formatType, type)
                view.set(.formatURL, url)
                return view
            })
    }
}
