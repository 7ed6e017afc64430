import Diagnostics
import Foundation
import LinkChecking
import Publishing
import Site

/// Asks other sites about the links that lead to them.
struct OutsideLinks {
    let project: Project
    /// Whether servers on this machine are asked, too.
    let includesLocalHosts: Bool

    /// Checks all links of a site.
    ///
    /// - Returns: what is wrong with them.
    func check(_ site: Site) async -> [Diagnostic] {
        let links = site.outsideLinks
        let path = project.path(".docs-cache/links.json")
        var cache = LinkCache(contentsOf: path)
        var options = ExternalLinkChecker.Options()
        options.allowsLocalHosts = includesLocalHosts
        let verdicts = await ExternalLinkChecker(options).verdicts(
            of: links.map(\.value), now: Date(), cache: &cache)
        do {
            try cache.save(to: path, now: Date())
        } catch {
            Terminal.complain("The answers could not be kept for the next time: \(error)")
        }
        for (link, reason) in unjudgedLinks(links, verdicts: verdicts) {
            let place = printable(link.range.file.path)
            Terminal.complain("note: \(place): '\(printable(link.value))' \(reason)")
        }
        return outsideLinkProblems(links, verdicts: verdicts)
    }
}
