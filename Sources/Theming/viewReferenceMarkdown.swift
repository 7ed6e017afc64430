/// The reference of all values as Markdown: a section for each kind of template, and for each value
/// its name, kind and meaning, and the stock templates that use it.
package func viewReferenceMarkdown() -> String {
    let users = stockTemplatesByValue()
    return ViewReference.sections.map { section in
        var blocks = ["### \(section.title)"]
        if !section.introduction.isEmpty { blocks.append(section.introduction) }
        var list = ""
        for group in section.groups {
            if !group.introduction.isEmpty {
                if !list.isEmpty { blocks.append(list) }
                blocks.append(group.introduction)
                list = ""
            }
            list += (list.isEmpty ? "" : "\n") + lines(group.values, depth: 0, users)
        }
        blocks.append(list)
        if !section.note.isEmpty { blocks.append(section.note) }
        return blocks.joined(separator: "\n\n") + "\n"
    }.joined(separator: "\n")
}

/// The templates of the stock theme as a Markdown table: what each makes and what values it uses.
package func stockTemplateTable() -> String {
    let rows = StockFile.all.compactMap { file -> String? in
        guard let name = templateName(of: file.path) else { return nil }
        let tags = ScannedTemplate(name: name, file: file.source).tags
        let names = Set(tags.compactMap(\.key))
        let values = ViewKey.allCases.filter(names.contains).map { "`\($0.name)`" }
        return "| `\(name)` | \(file.purpose) | \(values.joined(separator: ", ")) |\n"
    }
    return "| Template | What it makes | Values it uses |\n| --- | --- | --- |\n" + rows.joined()
}

private func lines(
    _ values: [ViewValue], depth: Int, _ users: [ViewKey: [String]]
) -> String {
    values.map { value in
        let indentation = String(repeating: "  ", count: depth)
        let kind = value.key.kind.rawValue + (value.isOptional ? ", optional" : "")
        let meaning = value.meaning.isEmpty ? "" : ": \(value.meaning)"
        let names = (users[value.key] ?? []).map { "`\($0)`" }.joined(separator: ", ")
        let use = names.isEmpty ? "" : ". In \(names)"
        let line = "\(indentation)- `\(value.key.name)` (\(kind))\(meaning)\(use)"
        let elements = lines(value.elements, depth: depth + 1, users)
        return elements.isEmpty ? line : "\(line)\n\(elements)"
    }.joined(separator: "\n")
}

/// The names of the stock templates in which each value is used, `partials/` left out.
private func stockTemplatesByValue() -> [ViewKey: [String]] {
    var users: [ViewKey: [String]] = [:]
    for file in StockFile.all {
        guard let name = templateName(of: file.path) else { continue }
        let short = String(name.hasPrefix("partials/") ? name.dropFirst(9) : name[...])
        for key in ScannedTemplate(name: name, file: file.source).tags.compactMap(\.key)
        where users[key]?.last != short {
            users[key, default: []].append(short)
        }
    }
    return users
}
