import Diagnostics
import Escaping

/// Files whose names some disks and hosts can't have: a checkout on Windows fails, and so do uploads
/// of build results to some services.
///
/// The rules are those of Windows, the strictest of the systems that sites are built on and served
/// from: no `< > : " | ? * \`, no dot or space at the end, and no name of a device, whatever its
/// extension.
///
/// - Parameter plan: the site.
/// - Returns: a finding for each file that is published under such a name.
func unportableNames(in plan: SitePlan) -> [Diagnostic] {
    let articles = plan.pages.compactMap { page in
        page.kind == .article
            ? page.document.map { (file: $0, path: page.route.outputPath) } : nil
    }
    let others = plan.staticFiles.map { (file: $0, path: contentPath(of: $0)) }
    return (articles + others).compactMap { file, path in
        let problem = path.split(separator: "/").lazy.compactMap(problemOfName).first
        return problem.map { .unportableName(path, $0, file) }
    }
}

/// Why a file or folder can't have a name everywhere; `nil` where it can.
private func problemOfName(_ name: Substring) -> String? {
    let signs = "<>:\"|?*\\".utf8
    if let sign = name.utf8.first(where: signs.contains) {
        return "'\(name)' has the sign '\(String(UnicodeScalar(sign)))'"
    }
    if name.hasSuffix(".") { return "'\(name)' ends with a dot" }
    if name.hasSuffix(" ") { return "'\(name)' ends with a space" }
    return isWindowsDevice(name) ? "'\(name)' is the name of a device on Windows" : nil
}

extension Diagnostic {
    fileprivate static func unportableName(
        _ path: String, _ problem: String, _ file: SourceFile
    ) -> Diagnostic {
        Diagnostic(
            .unportableName, "'\(path)' can't be a file everywhere: \(problem)",
            at: .start(of: file),
            help: "rename the file or its folder, and give it a redirect if it was published")
    }
}
