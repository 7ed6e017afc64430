import Diagnostics

/// Which files of a theme somebody means.
///
/// A file is named by its path with or without `theme/`, by the name of its template, or by the
/// last part of that.
///
/// - Parameters:
///   - name: what was typed.
///   - files: the files that may be meant.
/// - Returns: the file; or why there is none, as a sentence without a full stop.
package func themeFile(
    named name: String, in files: [ThemeFile]
) -> Result<ThemeFile, UnknownThemeFile> {
    let path = name.hasPrefix("theme/") ? String(name.dropFirst("theme/".count)) : name
    if let file = files.first(where: { $0.path == path || $0.name == path }) {
        return .success(file)
    }
    let found = files.filter { file in
        [file.path, file.name].contains { $0.hasSuffix("/\(path)") }
    }
    if let file = found.first, found.count == 1 { return .success(file) }
    if found.count > 1 {
        let names = found.map(\.name).joined(separator: ", ")
        return .failure(UnknownThemeFile(reason: "'\(printable(name))' may be \(names)"))
    }
    let names = files.map(\.name)
    let near = nearest(to: path, in: names) ?? nearestByLastPart(to: path, in: names)
    let hint = near.map { "; did you mean '\($0)'?" } ?? ""
    return .failure(UnknownThemeFile(reason: "there is no '\(printable(name))'\(hint)"))
}

/// The path whose last part is most likely meant, by the last part alone: people leave out folders.
func nearestByLastPart(to path: String, in paths: [String]) -> String? {
    let lastPart = { (path: String) in path.split(separator: "/").last.map(String.init) ?? path }
    let parts = paths.map(lastPart)
    return nearest(to: lastPart(path), in: parts).flatMap { near in
        parts.firstIndex(of: near).map { paths[$0] }
    }
}

/// Why a name stands for no file of a theme.
package struct UnknownThemeFile: Error {
    /// A sentence without a full stop.
    package let reason: String
}
