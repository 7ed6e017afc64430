/// Findings for people, a blank line between two.
///
///     content/catalog.yaml:3:5: error[DOC0102]: unknown key 'reson' in a status
///       |
///     3 |     reson: Bad Request
///       |     ^^^^^
///       = help: did you mean 'reason'?
package func textReport(_ diagnostics: [Diagnostic], colour: Bool) -> String {
    let style = TerminalStyle(isOn: colour)
    return diagnostics.map { $0.text(style) }.joined(separator: "\n")
}

extension Diagnostic {
    fileprivate func text(_ style: TerminalStyle) -> String {
        let place = range.map { "\($0.displayPlace): " } ?? ""
        let label = "\(severity.rawValue)[\(code.rawValue)]"
        let tone: TerminalStyle.Tone = severity == .error ? .error : .warning
        let heading = "\(style.apply(.strong, place))\(style.apply(tone, label)): "
        var lines = [heading + style.apply(.strong, printable(message))]
        if let range, !range.file.bytes.isEmpty { lines += Excerpt(range).lines(style, tone) }
        for place in related {
            lines.append("  note: \(place.range.displayPlace): \(printable(place.message))")
            lines += Excerpt(place.range).lines(style, .note)
        }
        if let help { lines.append("  \(style.apply(.note, "= help:")) \(printable(help))") }
        return lines.joined(separator: "\n") + "\n"
    }
}

extension SourceRange {
    /// `path:line:column` of the start.
    package var displayPlace: String {
        let position = file.position(at: offsets.lowerBound)
        return "\(printable(file.path)):\(position.line):\(position.column)"
    }
}
