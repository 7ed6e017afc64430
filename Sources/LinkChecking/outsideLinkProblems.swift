package import Diagnostics

/// What is wrong with the links to other sites.
///
/// - Parameters:
///   - links: the links with their places.
///   - verdicts: what became of them.
/// - Returns: a finding for each use of a link that is dead or has moved; none for those that could
///   not be judged, for a server that is down for a moment is not the writer's mistake.
package func outsideLinkProblems(
    _ links: [Located<String>], verdicts: [String: LinkVerdict]
) -> [Diagnostic] {
    links.compactMap { link in
        switch verdicts[link.value] {
        case .dead(let reason):
            Diagnostic(
                .deadLink, "the link '\(link.value)' is dead: \(reason)", at: link.range,
                help: "find where the page is now, or take the link out")
        case .moved(let target):
            Diagnostic(
                .movedLink, "the link has moved for good", at: link.range,
                help: "link to \(target)")
        case .alive, .unsure, nil: nil
        }
    }
}

/// The links that could not be judged, each once, with the reason, in their order.
package func unjudgedLinks(
    _ links: [Located<String>], verdicts: [String: LinkVerdict]
) -> [(link: Located<String>, reason: String)] {
    var seen: Set<String> = []
    return links.compactMap { link in
        guard case .unsure(let reason) = verdicts[link.value], seen.insert(link.value).inserted
        else { return nil }
        return (link, reason)
    }
}
