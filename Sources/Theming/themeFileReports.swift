package import Escaping

/// The files of a theme for people: the name of each, whose it is and what it makes.
///
///     article          stock     the text of an article
///     partials/footer  outdated  the foot of every page
package func themeFilesText(_ files: [ThemeFile]) -> String {
    let names = files.map(\.name.count).max() ?? 0
    let states = files.map(\.state.rawValue.count).max() ?? 0
    return files.map { file in
        let columns = [
            padded(file.name, to: names), padded(file.state.rawValue, to: states),
            file.stock?.purpose ?? "",
        ]
        return "\(columns.joined(separator: "  "))\n"
    }.joined()
}

/// The files of a theme for programs, version 1; described in `content/reference/theme.md`.
package func themeFilesJSON(_ files: [ThemeFile]) -> JSON {
    let elements = files.map { file in
        JSON.members([
            "name": .string(file.name),
            "path": .string("theme/\(file.path)"),
            "state": .string(file.state.rawValue),
            "purpose": file.stock.map { .string($0.purpose) },
            "stockVersion": file.stock.map { .string($0.version) },
            "copiedVersion": file.copiedVersion.map { .string($0) },
        ])
    }
    return .members(["version": .integer(1), "files": .array(elements)])
}

private func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
}
