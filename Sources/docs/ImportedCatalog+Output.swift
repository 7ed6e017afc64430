import Diagnostics
import Escaping
import Importing

extension ImportedCatalog {
    /// Whether an output is a catalog alone: anything else is a folder.
    static func isCatalogFile(_ path: String) -> Bool {
        [".yaml", ".yml", ".json"].contains { path.lowercased().hasSuffix($0) }
    }

    /// The folder that a path of a file names.
    static func folder(ofFile path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// The files for an output.
    func files(for output: String?) -> [SourceFile] {
        guard let output else { return [] }
        guard ImportedCatalog.isCatalogFile(output) else {
            let catalog = SourceFile(
                path: "content/catalog.yaml", bytes: Array(catalogText.utf8))
            return [catalog] + documents
        }
        let isJSON = output.lowercased().hasSuffix(".json")
        let bytes = isJSON ? json.bytes(.indented) + [0x0A] : Array(catalogText.utf8)
        let name = output.split(separator: "/").last.map(String.init) ?? output
        return [SourceFile(path: name, bytes: bytes)]
    }

    /// What was done, for people.
    func summary(isWritten: Bool, output: String?) -> String {
        guard isWritten else { return "nothing is imported" }
        let left = recordCount - codeCount
        let source = source ?? counted(recordCount, "record")
        var parts = ["\(source): \(counted(codeCount, "code"))"]
        if left > 0 { parts.append("\(left) left out") }
        if !groups.isEmpty { parts.append(counted(groups.count, "group")) }
        if !documents.isEmpty {
            let isFolder = output.map { !ImportedCatalog.isCatalogFile($0) } ?? false
            parts.append(
                isFolder
                    ? counted(documents.count, "page")
                    : "\(counted(documents.count, "page")) only with --output FOLDER")
        }
        if let texts { parts.append("texts read as \(texts.rawValue)") }
        return parts.joined(separator: ", ")
    }
}
