import Diagnostics

/// The project's files that nothing reads: neither assets nor templates, or templates that no page
/// uses.
///
/// - Parameters:
///   - files: the project's theme files.
///   - folder: the path of the project's theme folder, ending in `/`.
///   - included: the names of the templates that others include.
///   - languages: the languages that pages are in.
/// - Returns: the findings, in the order of the files.
func unusedThemeFiles(
    _ files: [SourceFile], folder: String, included: Set<String>, languages: [String]
) -> [Diagnostic] {
    let pages = TemplateName.allCases.map(\.rawValue)
    let used = included.union(pages)
    return files.compactMap { file in
        let path = String(file.path.dropFirst(folder.utf8.count))
        let name = templateName(of: path)
        // That its stock file is gone is the reason, and said with it.
        if let record = StockRecord(in: file), StockFile.at(record.path) == nil { return nil }
        if path.hasPrefix("assets/") || name.map(used.contains) == true { return nil }
        if languages.contains(where: { isLanguageFile(path, of: $0) }) { return nil }
        // A copy of all stock files has languages that the site has not.
        if name == nil, StockFile.at(path) != nil { return nil }
        let help =
            if let name, name.hasPrefix("partials/") {
                "include it with {{> \(name)}}, or remove it"
            } else if let name, let page = nearest(to: name, in: pages) {
                "did you mean '\(folder)templates/\(page).mustache'?"
            } else {
                "put assets into \(folder)assets/ and *.mustache files into \(folder)templates/"
            }
        return Diagnostic(
            .unusedThemeFile, "nothing reads this file", at: .start(of: file), help: help)
    }
}

private func isLanguageFile(_ path: String, of language: String) -> Bool {
    InterfaceStrings.isFile(path, of: language) || SearchVocabulary.isFile(path, of: language)
}
