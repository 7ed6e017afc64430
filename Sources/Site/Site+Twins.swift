import Diagnostics
import ErrorCatalog
import Escaping
import Theming

/// A form of a code's page for programs, in a file beside the page.
enum TwinFormat: String, Sendable, CaseIterable {
    case markdown = "md"
    case json
}

extension SitePlan {
    /// The path of a code's file: `errors/429.md`; within the page's folder where a code with such a
    /// name has that path as its own folder.
    func path(ofTwin format: TwinFormat, ofEntry index: Int) -> String {
        let slug = catalog.entries[index].slug
        let path = "errors/\(slug).\(format.rawValue)"
        let isTaken = pageOfRoute[Route(path: path + "/")] != nil
        return isTaken ? "errors/\(slug)/index.\(format.rawValue)" : path
    }

    /// The paths of the files of all codes.
    var twinPaths: [String] {
        catalog.entries.indices.flatMap { index in
            TwinFormat.allCases.map { path(ofTwin: $0, ofEntry: index) }
        }
    }
}

extension Site {
    /// The content of a code's file.
    func twin(_ format: TwinFormat, ofEntry index: Int) -> [UInt8] {
        let entry = plan.catalog.entries[index]
        let pageID = plan.pageID(ofEntry: index)
        let path = plan.path(ofTwin: format, ofEntry: index)
        switch format {
        case .markdown:
            var twin = MarkdownTwin(of: entry, on: pageID, in: self, at: path)
            return Array(twin.text().utf8)
        case .json: return json(of: entry, on: pageID, at: path).bytes(.indented) + [0x0A]
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
        let head = [
            JSONMember(key: "page", value: .string(page)),
            JSONMember(key: "kind", value: .string(entry.kind.rawValue)),
        ]
        guard case .object(let members) = entry.json else { return .object(head) }
        return .object(head + members)
    }

    /// Where the files of a code's page are.
    func addTwins(ofEntry index: Int, to view: inout View, on pageID: Int) {
        let url = { (format: TwinFormat) in
            plan.url(ofPath: plan.path(ofTwin: format, ofEntry: index), on: pageID)
        }
        view.set(.markdownURL, url(.markdown))
        view.set(.jsonURL, url(.json))
    }
}
