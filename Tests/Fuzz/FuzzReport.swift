import Escaping
import Foundation

/// What came of one subject.
struct FuzzReport: Sendable {
    let subject: FuzzSubject
    var inputs = 0
    /// The files with what was found.
    var findings: [String] = []

    init(subject: FuzzSubject) {
        self.subject = subject
    }

    var line: String {
        let count = "\(subject.rawValue): \(inputs) inputs"
        return findings.isEmpty ? count : "\(count), found \(findings.joined(separator: ", "))"
    }

    /// Writes an input to the folder of its subject.
    ///
    /// - Parameters:
    ///   - fault: what is wrong with it.
    ///   - input: the input.
    ///   - folder: where the folders of subjects are.
    /// - Throws: what the disk complains of.
    mutating func keep(_ fault: String, _ input: [UInt8], below folder: String) throws {
        let folder = URL(fileURLWithPath: folder).appendingPathComponent(subject.rawValue)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let file = folder.appendingPathComponent(contentHash(input))
        try Data(input).write(to: file)
        FileHandle.standardError.write(Data("\(file.path): \(fault)\n".utf8))
        findings.append(file.path)
    }
}
