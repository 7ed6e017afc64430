import Diagnostics
import Publishing

extension SourceFile {
    /// Reads a file that was named on the command line, without a byte order mark.
    static func read(_ path: String) throws(FileProblem) -> SourceFile {
        let bytes = try LocalFileSystem().read(path, limit: 64 << 20)
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        return SourceFile(path: path, bytes: Array(bytes.dropFirst(start)), base: .workingDirectory)
    }
}
