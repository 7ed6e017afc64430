import Diagnostics

/// The files of a project whose stock file is no longer the one that they were copied from.
///
/// - Parameters:
///   - files: the project's theme files.
///   - folder: the path of the project's theme folder, ending in `/`.
/// - Returns: the findings, in the order of the files.
func outdatedCopyProblems(in files: [SourceFile], folder: String) -> [Diagnostic] {
    files.compactMap { file in
        guard let record = StockRecord(in: file) else { return nil }
        guard let stock = StockFile.at(record.path) else {
            return .lostOrigin(record, file)
        }
        if record.version == stock.version { return nil }
        let path = String(file.path.dropFirst(folder.utf8.count))
        return .outdatedCopy(record, stock, file, path: path)
    }
}

extension Diagnostic {
    fileprivate static func lostOrigin(_ record: StockRecord, _ file: SourceFile) -> Diagnostic {
        let name = templateName(of: record.path) ?? record.path
        let near = nearestByLastPart(to: name, in: StockFile.all.map(\.name))
        let suggestion = near.flatMap { near in StockFile.all.first { $0.name == near } }
        return Diagnostic(
            .outdatedCopy, "the stock theme has no file '\(record.path)' any more",
            at: SourceRange(file, record.pathRange),
            help: suggestion.map { "did you mean '\($0.path)'?" }
                ?? "take over what you need, and remove the first line or the file")
    }

    fileprivate static func outdatedCopy(
        _ record: StockRecord, _ stock: StockFile, _ file: SourceFile, path: String
    ) -> Diagnostic {
        // A file that went elsewhere than its origin is compared by hand.
        let name = path == stock.path ? stock.name : path
        return Diagnostic(
            .outdatedCopy,
            record.version.isEmpty
                ? "the record of the stock file has no version"
                : "the stock file has changed since this copy of it was made",
            at: SourceRange(file, record.versionRange),
            help: "see docs theme diff \(name), take over what you need, then docs theme accept "
                + name)
    }
}
