import Diagnostics

/// How many lines that are the same stand around a change.
private let contextCount = 3

/// How many lines a text may have at most where lines are matched; the time grows with the square
/// of the number of differences.
private let lineLimit = 20_000

/// What differs between two texts, as `diff -u` and `patch` write and read it.
///
/// The standard library matches the lines (Myers); here they become hunks.
///
/// - Parameters:
///   - old: the text as it was.
///   - new: the text as it is.
///   - colour: whether it is for a terminal that shows colours.
/// - Returns: the difference; empty where there is none.
package func unifiedDiff(from old: TextVersion, to new: TextVersion, colour: Bool) -> String {
    let steps = steps(from: old.lines, to: new.lines)
    guard steps.contains(where: { $0.kind != .same }) else { return "" }
    let style = TerminalStyle(isOn: colour)
    var text = style.apply(.strong, "--- \(old.name)") + "\n"
    text += style.apply(.strong, "+++ \(new.name)") + "\n"
    for hunk in hunks(of: steps) {
        text += style.apply(.note, heading(of: hunk, old, new)) + "\n"
        for step in hunk { text += line(for: step, style) }
    }
    return text
}

/// A line of one text or of both.
private struct DiffStep {
    enum Kind: Character {
        case same = " "
        case removed = "-"
        case added = "+"
    }

    let kind: Kind
    let text: Substring
    /// How many lines of the old text come before it.
    let oldIndex: Int
    /// How many lines of the new text come before it.
    let newIndex: Int
}

private func steps(from old: [Substring], to new: [Substring]) -> [DiffStep] {
    let (removed, added) = differences(from: old, to: new)
    var steps: [DiffStep] = []
    var (oldIndex, newIndex) = (0, 0)
    while oldIndex < old.count || newIndex < new.count {
        let isRemoved = removed.contains(oldIndex)
        let isAdded = !isRemoved && added.contains(newIndex)
        let kind: DiffStep.Kind = isRemoved ? .removed : isAdded ? .added : .same
        steps.append(
            DiffStep(
                kind: kind, text: isAdded ? new[newIndex] : old[oldIndex], oldIndex: oldIndex,
                newIndex: newIndex))
        if kind != .added { oldIndex += 1 }
        if kind != .removed { newIndex += 1 }
    }
    return steps
}

/// The places of the lines that only the old text has, and of those that only the new one has.
private func differences(
    from old: [Substring], to new: [Substring]
) -> (removed: Set<Int>, added: Set<Int>) {
    guard max(old.count, new.count) <= lineLimit else {
        return old == new ? ([], []) : (Set(old.indices), Set(new.indices))
    }
    var (removed, added): (Set<Int>, Set<Int>) = ([], [])
    for change in new.difference(from: old) {
        switch change {
        case .remove(let offset, _, _): removed.insert(offset)
        case .insert(let offset, _, _): added.insert(offset)
        }
    }
    return (removed, added)
}

/// The changes with what stands around them; two that share lines around them are one hunk.
private func hunks(of steps: [DiffStep]) -> [ArraySlice<DiffStep>] {
    var ranges: [Range<Int>] = []
    for index in steps.indices where steps[index].kind != .same {
        let start = max(0, index - contextCount)
        let end = min(steps.count, index + contextCount + 1)
        if let last = ranges.last, start <= last.upperBound {
            ranges[ranges.count - 1] = last.lowerBound..<end
        } else {
            ranges.append(start..<end)
        }
    }
    return ranges.map { steps[$0] }
}

private func heading(
    of hunk: ArraySlice<DiffStep>, _ old: TextVersion, _ new: TextVersion
) -> String {
    let oldCount = hunk.count { $0.kind != .added }
    let newCount = hunk.count { $0.kind != .removed }
    let oldStart = (hunk.first?.oldIndex ?? 0) + old.firstLine
    let newStart = (hunk.first?.newIndex ?? 0) + new.firstLine
    return "@@ -\(place(oldStart, oldCount)) +\(place(newStart, newCount)) @@"
}

/// Where a hunk is in a text; one without lines is behind the line before.
private func place(_ start: Int, _ count: Int) -> String {
    count == 1 ? "\(start)" : "\(count == 0 ? start - 1 : start),\(count)"
}

private func line(for step: DiffStep, _ style: TerminalStyle) -> String {
    let end = step.text.last.flatMap { $0.isNewline ? String($0) : nil }
    let text = String(step.kind.rawValue) + step.text.dropLast(end == nil ? 0 : 1)
    let shown =
        switch step.kind {
        // A patch keeps every sign; on a terminal none may steer it.
        case .same: style.isOn ? printable(text) : text
        case .removed: style.isOn ? style.apply(.error, printable(text)) : text
        case .added: style.isOn ? style.apply(.added, printable(text)) : text
        }
    return shown + (end ?? "\n\\ No newline at end of file\n")
}
