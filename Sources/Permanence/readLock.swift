package import Diagnostics
import YAMLSource

/// Reads a lock file.
///
/// - Parameters:
///   - file: the file.
///   - diagnostics: gets one finding for a file that can't be used as it is.
/// - Returns: the lock; `nil` where it is damaged, and then nobody may write it.
package func readLock(_ file: SourceFile, diagnostics: inout [Diagnostic]) -> PermalinkLock? {
    if let marker = conflictMarker(in: file) {
        diagnostics.append(
            Diagnostic(
                .damagedLock, "the lock file has an unsolved conflict of two branches", at: marker,
                help: "take one side whole, then run 'docs lock', which adds what the other one had"
            ))
        return nil
    }
    var problems: [Diagnostic] = []
    let root = parseJSON(YAMLText(wholeFile: file), diagnostics: &problems)
    guard let root else {
        diagnostics.append(.damagedLock(file, problems.first))
        return nil
    }
    var reader = MappingReader(root, subject: "the lock file", keys: ["version", "pages"])
    let version = reader.number("version")
    if let version, version > PermalinkLock.version {
        diagnostics.append(
            Diagnostic(
                .damagedLock, "this program can't read version \(version) of the lock file",
                at: reader.value("version")?.range, help: "use a newer release of the program"))
        return nil
    }
    _ = reader.required("version")
    _ = reader.required("pages")
    let pages = reader.list("pages").compactMap { page($0, &reader) }
    guard let problem = reader.diagnostics.first else {
        return PermalinkLock(pages: pages, file: file)
    }
    diagnostics.append(.damagedLock(file, problem))
    return nil
}

private func page(_ node: YAMLNode, _ outer: inout MappingReader) -> LockedPage? {
    var reader = MappingReader(
        node, subject: "a page", keys: ["path", "code", "type", "anchors"])
    _ = reader.required("path")
    // The home page's path is empty.
    let path = reader.value("path").flatMap { reader.text(of: $0, named: "path") }
    if let path, !isPathOfSite(path.value) {
        reader.report(
            .invalidValue, "'\(path.value)' is no path below the site's root", at: path.range)
    }
    let page = path.map {
        LockedPage(
            path: $0, code: reader.text("code"), type: reader.text("type"),
            anchors: reader.texts("anchors"))
    }
    outer.take(reader)
    return page
}

/// Whether the builder can have written a path: it has no parts that are empty or lead elsewhere.
private func isPathOfSite(_ path: String) -> Bool {
    var parts = path.split(separator: "/", omittingEmptySubsequences: false)
    if parts.last == "" { parts.removeLast() }
    return parts.allSatisfy { !["", ".", ".."].contains($0) } && printable(path) == path
}

/// The first line that git left for somebody to choose.
private func conflictMarker(in file: SourceFile) -> SourceRange? {
    let markers = ["<<<<<<< ", "=======", ">>>>>>> "].map { Array($0.utf8) }
    let start = file.lineStarts().first { start in
        markers.contains { file.bytes[start...].starts(with: $0) }
    }
    return start.map { SourceRange(file, file.lineRange(around: $0)) }
}

extension Diagnostic {
    fileprivate static func damagedLock(_ file: SourceFile, _ cause: Diagnostic?) -> Diagnostic {
        let reason = cause.map { ": \($0.message)" } ?? ": it is empty"
        return Diagnostic(
            .damagedLock, "the lock file can't be read\(reason)",
            at: cause?.range ?? .start(of: file),
            help: "take the last good state of the file from version control; "
                + "it is the only record of what was published")
    }
}
