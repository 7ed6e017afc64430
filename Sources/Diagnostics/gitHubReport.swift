/// Findings as GitHub workflow commands (`::error file=…,line=…,col=…,title=…::message`).
///
/// - Parameters:
///   - diagnostics: the findings.
///   - paths: where files are.
/// - Returns: a line for each finding.
package func gitHubReport(
    _ diagnostics: [Diagnostic], paths: RepositoryPaths = RepositoryPaths()
) -> String {
    var index = LineIndex()
    return diagnostics.map { diagnostic in
        var properties: [String] = []
        if let range = diagnostic.range {
            let start = index.position(of: range.offsets.lowerBound, in: range.file)
            properties = [
                "file=\(escapedProperty(paths.path(of: range.file)))",
                "line=\(start.line)", "col=\(start.column)",
            ]
        }
        properties.append("title=\(diagnostic.code.rawValue)")
        let text = [diagnostic.message, diagnostic.help].compactMap(\.self)
            .joined(separator: "\nhelp: ")
        return "::\(diagnostic.severity.rawValue) \(properties.joined(separator: ","))"
            + "::\(escapedData(text))\n"
    }.joined()
}

/// The message part: `%` and line ends would end or change the command.
private func escapedData(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
        switch scalar {
        case "%": "%25"
        case "\r": "%0D"
        case "\n": "%0A"
        default: String(scalar)
        }
    }.joined()
}

/// A property value, in which `:` and `,` are separators as well.
private func escapedProperty(_ text: String) -> String {
    escapedData(text).unicodeScalars.map { scalar in
        switch scalar {
        case ":": "%3A"
        case ",": "%2C"
        default: String(scalar)
        }
    }.joined()
}
