import Diagnostics
import Escaping

/// Changes for people, by kind, and a line that counts them.
///
///     Changed
///       rate_limited: Too many requests
///         status changed from 403 to 429
///           breaking: clients that look at the status take another path
///
///     1 change, 1 breaking
package func changesText(_ changes: [CodeChange], colour: Bool) -> String {
    let style = TerminalStyle(isOn: colour)
    var lines: [String] = []
    for (kind, members) in changes.byKind {
        lines.append(style.apply(.strong, kind.title))
        for change in members { lines += change.textLines(style) }
        lines.append("")
    }
    return (lines + [changesSummary(changes)]).joined(separator: "\n") + "\n"
}

/// How many changes there are, and how many break clients.
package func changesSummary(_ changes: [CodeChange]) -> String {
    if changes.isEmpty { return "No changes" }
    let noun = changes.count == 1 ? "change" : "changes"
    return "\(changes.count) \(noun), \(changes.count(where: \.isBreaking)) breaking"
}

extension CodeChange {
    fileprivate func textLines(_ style: TerminalStyle) -> [String] {
        var lines = ["  \(style.apply(.strong, printable(code))): \(oneLine(title))"]
        if let reason { lines.append("    " + breaking(reason, style)) }
        if let replacement, kind != .renamed {
            lines.append("    use '\(oneLine(replacement))' instead")
        }
        for detail in details {
            lines.append("    " + detail.sentence(value: { $0 }))
            if let reason = detail.reason { lines.append("      " + breaking(reason, style)) }
        }
        return lines
    }
}

private func breaking(_ reason: String, _ style: TerminalStyle) -> String {
    "\(style.apply(.error, "breaking:")) \(oneLine(reason))"
}

extension CodeChange {
    /// What there is to say about the change beyond its kind and the code, one sentence each.
    package var sentences: [String] {
        let instead = kind == .renamed ? nil : replacement.map { "use '\($0)' instead" }
        let facts = details.map { detail in
            detail.sentence(value: { $0 }) + (detail.reason.map { " (\($0))" } ?? "")
        }
        return [reason, instead].compactMap(\.self) + facts
    }
}

/// A text of a catalog on one line, without what steers a terminal.
func oneLine(_ text: String) -> String {
    printable(text.onOneLine)
}

extension FactChange {
    /// The change in words.
    ///
    /// - Parameter write: writes a name or value of the catalog.
    /// - Returns: the sentence, without a full stop.
    func sentence(value write: (String) -> String) -> String {
        let (from, to) = (from.map { shown($0, write) }, to.map { shown($0, write) })
        let subject = name.map { "\(noun) \(write(oneLine($0)))" } ?? noun
        return switch (from, to) {
        case (let from?, let to?): "\(subject) \(verb) from \(from) to \(to)"
        case (nil, let value?), (let value?, nil): "\(subject) \(verb): \(value)"
        case (nil, nil): "\(subject) \(verb)"
        }
    }

    private func shown(_ value: String, _ write: (String) -> String) -> String {
        let value = write(oneLine(value))
        return hasProse ? "'\(value)'" : value
    }
}
