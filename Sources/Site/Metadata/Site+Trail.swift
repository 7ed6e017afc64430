import Diagnostics
import ErrorCatalog

extension Site {
    /// The way from the home page to a page: home, the pages of the folders above, the page itself.
    func trail(to pageID: Int) -> [(title: String, page: Int)] {
        let page = plan.pages[pageID]
        var trail = [(title: title, page: 0)]
        var folder = ""
        for part in page.route.path.split(separator: "/").dropLast() {
            folder += part + "/"
            guard let parent = plan.pageOfRoute[Route(path: folder)] else { continue }
            trail.append((contents[parent].title, parent))
        }
        trail.append((plan.entry(of: page)?.code.value ?? contents[pageID].title, pageID))
        return trail
    }
}
