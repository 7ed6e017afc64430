import Escaping

/// How many static redirects Cloudflare Pages reads of a file, and how many characters of a line
/// (Cloudflare Pages, "Redirects", "Per file").
package let cloudflareLimits = (rules: 2_000, line: 1_000)

/// The file `_redirects` for Netlify and Cloudflare Pages.
///
/// Cloudflare follows a redirect although a page has its path; Netlify does so only with `!` behind
/// the status, which Cloudflare does not know. So the sign is there for Netlify alone; without it,
/// Netlify sends the page that redirects.
///
/// For addresses that don't exist, Cloudflare takes the nearest `404.html` by itself; Netlify has to
/// be told of those in folders.
///
/// - Parameters:
///   - rules: the redirects.
///   - basePath: the path of the site's root on its host, starting and ending in `/`.
///   - hosts: the hosts that read the file.
///   - folders: those below the root that have a `404.html` of their own, each ending in `/`.
/// - Returns: the file's content.
package func underscoreRedirects(
    _ rules: [RedirectRule], basePath: String, hosts: [RedirectHost], notFoundIn folders: [String]
) -> [UInt8] {
    let status = hosts.contains(.cloudflare) ? "301" : "301!"
    var text = "# Redirects of this site, written by docs build.\n"
    for rule in rules { text += line(rule, basePath, status) + "\n" }
    if !hosts.contains(.cloudflare) {
        for folder in folders { text += "\(basePath)\(folder)* \(basePath)\(folder)404.html 404\n" }
    }
    return Array(text.utf8)
}

/// The redirects that Cloudflare would not read.
package func beyondCloudflare(_ rules: [RedirectRule], basePath: String) -> [RedirectRule] {
    let short = rules.filter { line($0, basePath, "301").count <= cloudflareLimits.line }
    let long = rules.filter { line($0, basePath, "301").count > cloudflareLimits.line }
    return long + short.dropFirst(cloudflareLimits.rules)
}

private func line(_ rule: RedirectRule, _ basePath: String, _ status: String) -> String {
    "\(basePath)\(percentEncoded(path: rule.path)) \(rule.location) \(status)"
}
