import Diagnostics
import FoundationEssentials

extension ProblemCatalog {
    /// Reads a catalog from disk.
    ///
    /// - Parameters:
    ///   - path: `catalog.json` of a published site, or the catalog that the site is made from: a
    ///     file, or a folder with files whose names start with `catalog`.
    ///   - documentation: the address of the documentation, such as
    ///     `https://docs.example.com/`; `nil` for the one that `catalog.json` names.
    /// - Throws: `ProblemCatalogError` with everything that is wrong, or if the address is no absolute
    ///   http or https URL.
    public init(
        contentsOf path: String, documentation: String? = nil
    ) throws(ProblemCatalogError) {
        var files: [SourceFile] = []
        for path in try catalogFiles(at: path) {
            do {
                let data = try Data(contentsOf: URL(filePath: path))
                files.append(SourceFile(path: path, bytes: [UInt8](data), base: .workingDirectory))
            } catch {
                throw ProblemCatalogError("the catalog '\(path)' can't be read")
            }
        }
        try self.init(files, documentation: documentation)
    }
}

/// The files of a catalog in the order of their names.
private func catalogFiles(at path: String) throws(ProblemCatalogError) -> [String] {
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        throw ProblemCatalogError("there is no catalog at '\(path)'")
    }
    guard isFolder else { return [path] }
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []
    // Folders of languages have files of the same names, with translations.
    let files = names.sorted().filter { name in
        let isCatalog = name.hasPrefix("catalog/") || name.hasPrefix("catalog.")
        return isCatalog && [".yaml", ".yml", ".json"].contains { name.hasSuffix($0) }
    }
    guard !files.isEmpty else {
        throw ProblemCatalogError("there is no catalog.yaml and no catalog.json in '\(path)'")
    }
    return files.map { "\(path)/\($0)" }
}
