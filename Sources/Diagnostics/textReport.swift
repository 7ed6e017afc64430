/// Findings for people, a blank line between two.
///
///     content/catalog.yaml:3:5: error[DOC0102]: unknown key 'reson' in a status
///       |
///     3 |     reson: Bad Request
///       |     ^^^^^
///       = help: did you mean 'reason'?
///
/// Nobody reads thousands of findings of one kind in one file, so the rest of them is counted at
/// the end.
package func textReport(_ diagnostics: [Diagnostic], colour: Bool) -> String {
    let style = TerminalStyle(isOn: colour)
    let hidden = HiddenText(diagnostics)
    var index = LineIndex()
    var kinds: [FindingKind] = []
    var counts: [FindingKind: Int] = [:]
    var reports: [String] = []
    for diagnostic in diagnostics {
        let kind = FindingKind(diagnostic)
        let count = counts[kind, default: 0] + 1
        counts[kind] = count
        if count <= shownLimit {
            reports.append(diagnostic.text(style, &index, without: hidden))
        } else if count == shownLimit + 1 {
            kinds.append(kind)
        }
    }
    let rest = kinds.map { $0.text(more: (counts[$0] ?? 0) - shownLimit) }.joined()
    return (rest.isEmpty ? reports : reports + [rest]).joined(separator: "\n")
}

/// How many findings of one code in one file are shown.
private let shownLimit = 200

/// What findings have in common of which only the first ones are shown.
private struct FindingKind: Hashable {
    let code: DiagnosticCode
    let file: FileKey?

    init(_ diagnostic: Diagnostic) {
        code = diagnostic.code
        file = diagnostic.range.map { FileKey($0.file) }
    }

    /// The line that stands for all that are not shown.
    func text(more count: Int) -> String {
        let place = file.map { " in \(printable($0.path))" } ?? ""
        return "… and \(grouped(count)) more \(code.rawValue)\(place)\n"
    }
}

/// A number with commas between thousands.
private func grouped(_ number: Int) -> String {
    let digits = Array(String(number))
    return digits.indices.map { index in
        let isStart = index > 0 && (digits.count - index).isMultiple(of: 3)
        return (isStart ? "," : "") + String(digits[index])
    }.joined()
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
