import Diagnostics
import ErrorCatalog
import Escaping
import Markdown
package import Permanence
import Theming

extension Site {
    /// What the page of a redirect shows.
    func redirectView(of redirection: Redirection, on pageID: Int) -> View {
        var view = View()
        let title = title(of: redirection.target)
        view.set(.title, title)
        view.set(.redirectTitle, title)
        view.set(.redirectURL, url(of: redirection.target, on: pageID))
        view.set(.documentTitle, "\(title) · \(self.title)")
        view.set(.canonicalURL, canonicalURL(of: redirection.target, on: pageID))
        return view
    }

    /// The old anchors of a page that its own text has no place for, each with a link.
    func addMovedAnchors(to view: inout View, on pageID: Int) {
        let placed = Set(contents[pageID].oldIDs)
        let anchors = (plan.redirects.movedAnchors[pageID] ?? []).filter {
            !placed.contains($0.id.value)
        }
        let views = anchors.map { anchor in
            var view = View()
            view.set(.movedID, anchor.id.value)
            view.set(.movedURL, url(of: anchor.target, on: pageID))
            view.set(.movedTitle, title(of: anchor.target))
            return view
        }
        view.set(.movedAnchors, views, any: .hasMovedAnchors)
    }

    /// The redirects as web servers are told of them, in all languages.
    package var redirectRules: [RedirectRule] {
        let own = plan.redirects.redirections.map { redirection in
            let target = redirection.target
            let location =
                switch target.place {
                case .page(let page):
                    plan.basePath
                        + percentEncoded(path: plan.folder + plan.pages[page].route.path)
                case .file(let path): plan.basePath + percentEncoded(path: path)
                case .outside(let url): url
                }
            return RedirectRule(
                path: plan.folder + redirection.path, location: location + fragment(of: target))
        }
        return own + translations.flatMap(\.redirectRules)
    }

    private func url(of target: RedirectTarget, on pageID: Int) -> String {
        let url =
            switch target.place {
            case .page(pageID) where target.fragment != nil: ""
            case .page(let page): plan.url(of: page, on: pageID)
            case .file(let path): plan.url(ofFile: path, on: pageID)
            case .outside(let url): url
            }
        return url + fragment(of: target)
    }

    /// The address for search engines, without a fragment.
    private func canonicalURL(of target: RedirectTarget, on pageID: Int) -> String {
        var target = target
        target.fragment = nil
        switch target.place {
        case .page(let page):
            return plan.absoluteURL(of: plan.pages[page]) ?? url(of: target, on: pageID)
        case .file(let path):
            let base = plan.configuration.baseURL
            return base.map { $0.text + percentEncoded(path: path) } ?? url(of: target, on: pageID)
        case .outside(let url): return String(url.prefix { $0 != "#" })
        }
    }

    private func fragment(of target: RedirectTarget) -> String {
        target.fragment.map { "#" + percentEncoded(segment: $0) } ?? ""
    }

    /// What a link to the place says.
    private func title(of target: RedirectTarget) -> String {
        switch target.place {
        case .page(let page):
            let heading = contents[page].outline.first { $0.id == target.fragment }
            if target.fragment != nil, let heading { return heading.title }
            let code = plan.entry(of: plan.pages[page])?.code.value
            return [code, contents[page].title].compactMap(\.self).joined(separator: " ")
        case .file(let path): return path
        case .outside(let url): return url
        }
    }
}
