import Foundation

/// Writes the files below a folder as one Swift source file, so that the stock theme and the pages
/// of our own codes travel inside the `docs` binary.
///
/// Usage: `EmbedFiles FOLDER OUTPUT_FILE TYPE COMMENT`. Text only: every file is a Swift string
/// literal, which compiles far faster than an array of byte values.
@main
enum EmbedFiles {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 5 else {
            throw EmbeddingError(description: "usage: EmbedFiles FOLDER OUTPUT_FILE TYPE COMMENT")
        }
        let folder = URL(fileURLWithPath: arguments[1], isDirectory: true)
        var lines = [
            "/// \(arguments[4])",
            "package enum \(arguments[3]) {",
            "    package static let files: [(path: String, text: String)] = [",
        ]
        for path in try relativePaths(below: folder) {
            let bytes = try Data(contentsOf: folder.appendingPathComponent(path))
            guard let text = String(data: bytes, encoding: .utf8) else {
                throw EmbeddingError(description: "\(path) in \(folder.path) is not UTF-8 text")
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
