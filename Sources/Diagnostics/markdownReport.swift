/// Findings as Markdown for a comment on a change: a sentence with the numbers and a table.
package func markdownReport(
    _ diagnostics: [Diagnostic], paths: RepositoryPaths = RepositoryPaths()
) -> String {
    var index = LineIndex()
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count - errors
    guard !diagnostics.isEmpty else { return "No problems were found.\n" }
    let rows = diagnostics.map { diagnostic in
        let place = diagnostic.range.map { range in
            let start = index.position(of: range.offsets.lowerBound, in: range.file)
            return code("\(paths.path(of: range.file)):\(start.line)")
        }
        let text = [escaped(diagnostic.message), diagnostic.help.map { "*\(escaped($0))*" }]
            .compactMap(\.self).joined(separator: "<br>")
        let label = "\(diagnostic.severity.rawValue) \(diagnostic.code.rawValue)"
        return "| \(place ?? "") | \(label) | \(text) |\n"
    }
    return "\(errors) error\(errors == 1 ? "" : "s"), "
        + "\(warnings) warning\(warnings == 1 ? "" : "s")\n\n"
        + "| Place | Code | Problem |\n| --- | --- | --- |\n" + rows.joined()
}

/// A path as code; neither a pipe nor a backtick can end it.
private func code(_ text: String) -> String {
    "`\(printable(text).replacing("`", with: "'").replacing("|", with: "\\|"))`"
}

/// Text in which no character is markup.
private func escaped(_ text: String) -> String {
    var result = ""
    for character in printable(text.replacing("\n", with: " ")) {
        if character.isASCII, #"\`*_{}[]<>()#!|~&@"#.contains(character) { result += "\\" }
        result.append(character)
    }
    return result
}
