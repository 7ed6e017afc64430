package import Diagnostics

/// What a site has and its lock file doesn't, as one finding.
///
/// - Parameters:
///   - lock: what is recorded.
///   - site: the site.
///   - severity: an error where nothing may be published unrecorded.
/// - Returns: the finding; `nil` where all is recorded.
package func unrecordedProblem(
    _ lock: PermalinkLock, in site: PublishedSite, severity: Severity
) -> Diagnostic? {
    let known = Dictionary(
        lock.pages.map { ($0.path.value, $0) }, uniquingKeysWith: { first, _ in first })
    var missing: [String] = []
    for page in site.pages where !page.isUncertain {
        guard let locked = known[page.path] else {
            missing.append("/\(page.path)")
            continue
        }
        let anchors = Set(locked.anchors.map(\.value))
        missing += page.anchors.filter { !anchors.contains($0) }.map { "/\(page.path)#\($0)" }
        if let type = page.type, locked.type == nil { missing.append("the type \(type)") }
    }
    guard let first = missing.first else { return nil }
    let rest = missing.count - 1
    let others = rest == 0 ? "" : " and \(rest) other\(rest == 1 ? "" : "s")"
    var problem = Diagnostic(
        .unrecordedPage, "\(first)\(others) \(rest == 0 ? "is" : "are") not recorded yet",
        at: .start(of: lock.file),
        help: "run 'docs lock', or 'docs build', and commit \(PermalinkLock.path)")
    problem.severity = severity
    return problem
}
