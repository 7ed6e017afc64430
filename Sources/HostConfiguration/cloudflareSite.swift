import ErrorCatalog
import Escaping

/// The header fields of the site, for the file `_headers` of Cloudflare Pages.
func cloudflareSite(_ site: HostedSite) -> String {
    let text = comment(
        """

        Header fields of the site.
        \(place(of: site))
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

/// Where the file has to be, and with a path in the address also the site and its redirects:
/// Cloudflare reads both files at the top of what is uploaded alone.
private func place(of site: HostedSite) -> String {
    guard site.basePath != "/" else {
        return "Put it at the top of what is uploaded, beside index.html, after each build."
    }
    let folder = "www/\(site.folder.dropLast())"
    return """
        Upload a folder that has this file at its top and the site in \(site.folder):

            docs build --output \(shellQuoted(folder))
            docs generate --host cloudflare --output www/_headers
            mv \(shellQuoted("\(folder)/_redirects")) www/

        and then the folder www. The last command is only for a site with redirects.

        """
}
