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
        let path = project.path("\(CacheFolder.name)/links.json")
        var cache = LinkCache(contentsOf: path)
        var options = ExternalLinkChecker.Options()
        options.allowsLocalHosts = includesLocalHosts
        let verdicts = await ExternalLinkChecker(options).verdicts(
            of: links.map(\.value), now: Date(), cache: &cache)
        do {
            try CacheFolder.make(in: project)
            try cache.save(to: path, now: Date())
        } catch {
            Terminal.complain("The answers could not be kept for the next time: \(error)")
        }
        for (link, reason) in unjudgedLinks(links, verdicts: verdicts) {
            let place = link.range.displayPlace
            Terminal.complain("note: \(place): '\(printable(link.value))' \(reason)")
        }
        let passed = Set(links.map(\.value)).count - verdicts.count
        let rest = passed == 0 ? "" : "; \(passed) that no reader can open were not asked about"
        Terminal.complain("Asked about \(counted(verdicts.count, "outside link"))\(rest)")
        return outsideLinkProblems(links, verdicts: verdicts)
    }
}
