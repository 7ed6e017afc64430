import Escaping

extension Site {
    /// The pages for search engines (sitemaps.org, protocol 0.9), without dates: the same input is
    /// the same bytes on any day.
    func sitemap() -> [UInt8] {
        var xml = HTML()
        xml.append(literal: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        xml.append(literal: "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
        for plan in [self.plan] + translations.map(\.plan) {
            for page in plan.pages where page.isListed {
                guard let url = plan.absoluteURL(of: page) else { continue }
                xml.append(literal: "  <url><loc>")
                xml.append(escaping: url)
                xml.append(literal: "</loc></url>\n")
            }
        }
        xml.append(literal: "</urlset>\n")
        return xml.bytes
    }
}
