import Diagnostics
import ErrorCatalog
import Markdown

extension SitePlan {
    /// Where a link of the footer leads; what leads nowhere is reported.
    func footerLink(
        _ link: BrandSettings.FooterLink, _ diagnostics: inout [Diagnostic]
    ) -> Brand.FooterLink? {
        let target = link.target.value
        let scheme = urlScheme(of: target)
        if ["https", "http", "mailto"].contains(scheme) {
            return Brand.FooterLink(title: link.title, target: .url(target))
        }
        if scheme == "error", let page = pageID(ofCode: String(target.dropFirst(6))) {
            return Brand.FooterLink(title: link.title, target: .page(page))
        }
        if let page = pageOfDocument[target] {
            return Brand.FooterLink(title: link.title, target: .page(page))
        }
        if staticPaths.contains(target) {
            return Brand.FooterLink(title: link.title, target: .path(target))
        }
        diagnostics.append(.deadFooterLink(link.target, scheme, in: self))
        return nil
    }
}

extension Diagnostic {
    fileprivate static func deadFooterLink(
        _ target: Located<String>, _ scheme: String?, in plan: SitePlan
    ) -> Diagnostic {
        if let scheme, scheme != "error" {
            return Diagnostic(
                .invalidURL, "a footer link can't have the scheme '\(scheme)'", at: target.range,
                help: "use https, http or mailto")
        }
        let pages = plan.pageOfDocument.keys.sorted()
        let codes = plan.catalog.codes.map { "error:\($0)" }
        let candidates = scheme == nil ? pages + plan.staticPaths.sorted() : codes
        return Diagnostic(
            .unknownPage, "the footer links to '\(target.value)', which is not there",
            at: target.range,
            help: didYouMean(target.value, in: candidates)
                ?? "write a URL, 'error:CODE' or the path of a file below content/")
    }
}
