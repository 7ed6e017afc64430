import ErrorCatalog
import Escaping

/// The header fields of the site, for the file `_headers` of Cloudflare Pages.
func cloudflareSite(_ site: HostedSite) -> String {
    let text = comment(
        """

        Header fields of the site. Put it beside index.html after each build.
        Redirects are in _redirects, which docs build writes for hosts: [cloudflare] in site.yaml.
        Cloudflare finds the nearest 404.html by itself. It can't choose the form of a page by Accept:
        ask for errors/429.md or errors/429.json.
        """)
    let fields = siteHeaders + [("Cache-Control", askedCaching)]
    let all = ["\(site.basePath)*"] + fields.map { "  \($0.name): \($0.value)" }
    let types =
        site.sortedMediaTypes.filter { ["md", "yaml", "webmanifest"].contains($0.name) }
        + [("problem.json", problemMediaType)]
    let media = types.flatMap { name, type in
        ["\(site.basePath)*.\(name)", "  ! Content-Type", "  Content-Type: \(type)"]
    }
    return text + (all + media).joined(separator: "\n") + "\n"
}
