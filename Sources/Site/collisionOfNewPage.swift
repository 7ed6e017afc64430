package import Diagnostics

/// What would be in the way of a Markdown file that a project does not have yet.
///
/// - Parameters:
///   - page: the file.
///   - files: the project without it.
/// - Returns: `nil` where its address is free; else the file that has it, if it is one of the
///   project and not a page of the site itself. That the file is there already is no collision.
package func collision(
    ofNew page: SourceFile, in files: ProjectFiles
) -> (other: SourceFile?, at: SourceFile)? {
    if files.documents.contains(where: { $0.path == page.path }) { return nil }
    var files = files
    files.documents.append(page)
    var diagnostics: [Diagnostic] = []
    _ = SitePlan(files: files, diagnostics: &diagnostics)
    for diagnostic in diagnostics where diagnostic.code == .outputCollision {
        guard let file = diagnostic.range?.file else { continue }
        let other = diagnostic.related.first?.range.file
        if file.path == page.path { return (other, page) }
        // Which of the two is reported depends on their order.
        if other?.path == page.path { return (file, page) }
    }
    return nil
}
