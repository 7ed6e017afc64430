import ArgumentParser
import Diagnostics
import Publishing
import Site
import Theming

extension Project {
    /// The files of the project's theme with those of the stock theme.
    ///
    /// - Throws: the exit code, after what can't be read was reported.
    func themeFiles() throws -> [ThemeFile] {
        let (files, problems) = ProjectReader.readTheme(of: self)
        try reportFindings(problems)
        return ThemeFile.all(files, folder: ProjectFiles.themeFolder)
    }

    /// The project's files that are in place of stock files and have these names; all of them where
    /// there are no names.
    ///
    /// - Throws: as ``themeFiles(named:in:)`` does.
    func copies(named names: [String]) throws -> [ThemeFile] {
        let stock = try themeFiles().filter { $0.stock != nil }
        let copies = stock.filter { $0.own != nil }
        if names.isEmpty { return copies }
        let named = try docs.themeFiles(named: names, in: stock)
        try complain(
            named.filter { $0.own == nil }.map {
                "the project has no copy of '\($0.name)'; make it with docs theme eject \($0.name)"
            })
        return named
    }
}

/// The files that have these names, each once.
///
/// - Throws: the exit code 2, after it has said which names are those of no file.
func themeFiles(named names: [String], in files: [ThemeFile]) throws -> [ThemeFile] {
    var found: [ThemeFile] = []
    var complaints: [String] = []
    for name in names {
        switch themeFile(named: name, in: files) {
        case .success(let file):
            if !found.contains(where: { $0.path == file.path }) { found.append(file) }
        case .failure(let error): complaints.append(error.reason)
        }
    }
    try complain(complaints)
    return found
}

private func complain(_ sentences: [String]) throws {
    if sentences.isEmpty { return }
    for sentence in sentences { Terminal.complain("Error: \(sentence)") }
    throw ExitCode.configuration
}

/// The names of the stock theme's files that start as a word does.
@Sendable
func completedStockFiles(_ words: [String], _ index: Int, _ prefix: String) -> [String] {
    StockFile.all.map(\.name).filter { $0.hasPrefix(prefix) }
}

/// The names of the project's copies that start as a word does.
@Sendable
func completedCopies(_ words: [String], _ index: Int, _ prefix: String) -> [String] {
    let place = words.lastIndex(of: "--project").map { $0 + 1 }
    let folder = place.flatMap { words.indices.contains($0) ? words[$0] : nil }
    let inline = words.last { $0.hasPrefix("--project=") }?.dropFirst("--project=".count)
    let project = Project(folder: folder ?? inline.map(String.init) ?? ".")
    let files = ProjectReader.readTheme(of: project).files
    return ThemeFile.all(files, folder: ProjectFiles.themeFolder)
        .filter { $0.stock != nil && $0.own != nil && $0.name.hasPrefix(prefix) }.map(\.name)
}
