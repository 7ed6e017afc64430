/// Findings for people, a blank line between two.
///
///     content/catalog.yaml:3:5: error[DOC0102]: unknown key 'reson' in a status
///       |
///     3 |     reson: Bad Request
///       |     ^^^^^
///       = help: did you mean 'reason'?
package func textReport(_ diagnostics: [Diagnostic], colour: Bool) -> String {
    let style = TerminalStyle(isOn: colour)
    let hidden = HiddenText(diagnostics)
    var index = LineIndex()
    return diagnostics.map { $0.text(style, &index, without: hidden) }.joined(separator: "\n")
}

extension Diagnostic {
    fileprivate func text(
        _ style: TerminalStyle, _ index: inout LineIndex, without hidden: HiddenText
    ) -> String {
        let place = range.map { "\(index.displayPlace(of: $0)): " } ?? ""
        let label = "\(severity.rawValue)[\(code.rawValue)]"
        let tone: TerminalStyle.Tone = severity == .error ? .error : .warning
        let heading = "\(style.apply(.strong, place))\(style.apply(tone, label)): "
        var lines = [heading + style.apply(.strong, printable(message))]
        if let range, !range.file.bytes.isEmpty, !code.hidesSource {
            lines += Excerpt(range, &index, without: hidden).lines(style, tone)
        }
        for place in related {
            let shown = index.displayPlace(of: place.range)
            lines.append("  note: \(shown): \(printable(place.message))")
            lines += Excerpt(place.range, &index, without: hidden).lines(style, .note)
        }
        if let help { lines.append("  \(style.apply(.note, "= help:")) \(printable(help))") }
        return lines.joined(separator: "\n") + "\n"
    }
}

extension SourceRange {
    /// `path:line:column` of the start.
    package var displayPlace: String {
        var index = LineIndex()
        return index.displayPlace(of: self)
    }
}
