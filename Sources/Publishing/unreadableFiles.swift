package import Diagnostics

/// Whether a file is UTF-8; if not, that is reported.
@discardableResult
package func isUTF8(_ file: SourceFile, diagnostics: inout [Diagnostic]) -> Bool {
    guard let offset = firstInvalidUTF8Offset(in: file.bytes) else { return true }
    diagnostics.append(.notUTF8(file, offset))
    return false
}

/// Where the text stops being UTF-8; `nil` where all of it is.
private func firstInvalidUTF8Offset(in bytes: [UInt8]) -> Int? {
    guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var offset = 0
    while case .valid(let scalar) = parser.parseScalar(from: &iterator) { offset += scalar.count }
    return offset
}

extension Diagnostic {
    /// A file that is not UTF-8 from an offset on.
    fileprivate static func notUTF8(_ file: SourceFile, _ offset: Int) -> Diagnostic {
        Diagnostic(
            .notUTF8, "the file is not UTF-8 text", at: SourceRange(file, offset..<(offset + 1)),
            help: "save it with the encoding UTF-8")
    }

    static func unreadable(
        _ path: String, _ reason: String, base: SourceFile.Base = .project
    ) -> Diagnostic {
        let help =
            reason.contains("MiB")
            ? "make it smaller, or publish it elsewhere"
            : reason.contains("not a file")
                ? "move it away: this is the name of a file of the project"
                : "make it a regular file or folder that the program may read, or move it away"
        return Diagnostic(
            .unreadableFile, "can't read this: \(reason)",
            at: .start(of: SourceFile(path: path, bytes: [], base: base)), help: help)
    }
}
