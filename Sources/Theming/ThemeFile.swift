package import Diagnostics

/// A file that a site's theme is made of, and where it comes from.
package struct ThemeFile: Sendable {
    /// Whose file is used.
    package enum State: String, Sendable {
        /// The stock file itself.
        case stock
        /// A copy of today's stock file.
        case current
        /// A copy of an older stock file.
        case outdated
        /// A file in place of the stock file that does not say which version it is from.
        case unrecorded
        /// A file that is in place of none.
        case own
    }

    /// The path below `theme/`.
    package let path: String
    /// The stock file with that path.
    package let stock: StockFile?
    /// The project's file with that path.
    package let own: SourceFile?

    /// The version that the copy was made from.
    package var copiedVersion: String? {
        guard let own, let record = StockRecord(in: own), record.path == path else { return nil }
        return record.version.isEmpty ? nil : record.version
    }

    package var state: State {
        guard let stock else { return .own }
        guard let own else { return .stock }
        if let copiedVersion { return copiedVersion == stock.version ? .current : .outdated }
        return own.bytes == Array(stock.text.utf8) ? .current : .unrecorded
    }

    /// All files of a theme.
    ///
    /// - Parameters:
    ///   - files: the project's theme files.
    ///   - folder: the path of the project's theme folder, ending in `/`.
    /// - Returns: the stock files and the project's, in path order.
    package static func all(_ files: [SourceFile], folder: String) -> [ThemeFile] {
        let own = Dictionary(
            files.map { (String($0.path.dropFirst(folder.utf8.count)), $0) },
            uniquingKeysWith: { first, _ in first })
        let stock = Dictionary(
            StockFile.all.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        return Set(own.keys).union(stock.keys).sorted().map { path in
            ThemeFile(path: path, stock: stock[path], own: own[path])
        }
    }

    /// The name that people know the file by.
    package var name: String { templateName(of: path) ?? path }
}
