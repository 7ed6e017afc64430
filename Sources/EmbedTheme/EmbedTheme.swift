import Foundation

/// Writes the files below a folder as one Swift source file, so that the stock theme travels
/// inside the `docs` binary and a project needs no `theme` folder of its own.
///
/// Usage: `EmbedTheme THEME_FOLDER OUTPUT_FILE`. Text only: every file is a Swift string literal,
/// which compiles far faster than an array of byte values.
@main
enum EmbedTheme {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 3 else {
            throw EmbeddingError(description: "usage: EmbedTheme THEME_FOLDER OUTPUT_FILE")
        }
        let folder = URL(fileURLWithPath: arguments[1], isDirectory: true)
        var lines = [
            "/// The files of the stock theme, by their path below `theme/`, in path order.",
            "package enum StockTheme {",
            "    package static let files: [(path: String, text: String)] = [",
        ]
        for path in try relativePaths(below: folder) {
            let bytes = try Data(contentsOf: folder.appendingPathComponent(path))
            guard let text = String(data: bytes, encoding: .utf8) else {
                throw EmbeddingError(description: "\(path) in the theme is not UTF-8 text")
            }
            lines.append("        (path: \(literal(path)), text: \(literal(text))),")
        }
        lines += ["    ]", "}", ""]
        let output = URL(fileURLWithPath: arguments[2])
        try Data(lines.joined(separator: "\n").utf8).write(to: output)
    }

    /// The regular, visible files below the folder, as sorted relative paths.
    static func relativePaths(below folder: URL) throws -> [String] {
        let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
        return paths.filter { path in
            var isFolder: ObjCBool = false
            let full = folder.appendingPathComponent(path).path
            _ = FileManager.default.fileExists(atPath: full, isDirectory: &isFolder)
            return !isFolder.boolValue && !path.split(separator: "/").contains { $0.first == "." }
        }.sorted()
    }

    /// The text as a Swift string literal on one line.
    static func literal(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": result += "\\\\"
            case "\"": result += "\\\""
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F:
                result += "\\u{\(String(scalar.value, radix: 16))}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
