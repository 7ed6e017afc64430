/// The reference of a mapping and all shapes below it as Markdown: a heading and a table of keys for
/// each, and a table of words for each fixed set.
///
/// - Parameters:
///   - shape: the root.
///   - title: the heading over the root's keys.
/// - Returns: sections of the second level; ends with a line end.
package func shapeReference(of shape: MappingShape, title: String) -> String {
    var sections = [section(of: shape, title: title)]
    var names: Set<String> = [shape.name]
    var pending = shape.nestedShapes
    while !pending.isEmpty {
        let next = pending.removeFirst()
        guard names.insert(next.name).inserted else { continue }
        sections.append(section(of: next, title: heading(of: next)))
        pending += next.nestedShapes
    }
    return sections.joined(separator: "\n")
}

private func heading(of shape: MappingShape) -> String {
    shape.subject.prefix(1).uppercased() + shape.subject.dropFirst()
}

private func section(of shape: MappingShape, title: String) -> String {
    var lines = ["## \(title) {#keys-\(shape.name)}", "", shape.summary, ""]
    lines += ["| Key | Value | Meaning |", "| --- | --- | --- |"]
    for field in shape.fields {
        let required = field.isRequired ? ", required" : ""
        lines.append(
            "| `\(field.key)` | \(description(of: field.value))\(required) "
                + "| \(field.summary) |")
    }
    for field in shape.fields {
        guard case .choice(let words) = field.value else { continue }
        lines += ["", "The words of `\(field.key)`:", ""]
        lines += words.map { "- `\($0.word)`: \($0.summary)" }
    }
    return lines.joined(separator: "\n") + "\n"
}

private func description(of value: ValueShape) -> String {
    switch value {
    case .text: "text"
    case .pattern, .status: "text"
    case .markdown: "inline Markdown"
    case .number, .version: "whole number"
    case .flag: "`true` or `false`"
    case .choice: "word"
    case .list(let element): "list of \(plural(of: element))"
    case .mapping(let shape): "[mapping](#keys-\(shape.name))"
    case .texts: "mapping of names and texts"
    case .either(let first, let second): "\(description(of: first)) or \(description(of: second))"
    case .anything: "any value"
    }
}

private func plural(of element: ValueShape) -> String {
    switch element {
    case .text, .pattern, .status: "texts"
    case .markdown: "inline Markdown"
    case .mapping(let shape): "[mappings](#keys-\(shape.name))"
    case .either(let first, let second): "\(plural(of: first)) or \(plural(of: second))"
    default: description(of: element)
    }
}
