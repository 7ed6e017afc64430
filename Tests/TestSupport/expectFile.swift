import Foundation
package import Testing

/// Whether expected files are written anew instead of compared: `UPDATE_FIXTURES=1`.
private let isUpdating = ProcessInfo.processInfo.environment["UPDATE_FIXTURES"] == "1"

/// Compares a whole text with an expected file.
package func expectText(
    _ actual: String, inFile path: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
    try expectFiles(
        [URL(fileURLWithPath: path).lastPathComponent: Array(actual.utf8)],
        in: URL(fileURLWithPath: path).deletingLastPathComponent().path, isWholeFolder: false,
        sourceLocation: sourceLocation)
}

/// Compares files with an expected folder: each file's bytes, and that none is missing or left over.
package func expectFolder(
    _ actual: [String: [UInt8]], at folder: String,
    sourceLocation: SourceLocation = #_sourceLocation
) throws {
    try expectFiles(actual, in: folder, isWholeFolder: true, sourceLocation: sourceLocation)
}

private func expectFiles(
    _ actual: [String: [UInt8]], in folder: String, isWholeFolder: Bool,
    sourceLocation: SourceLocation
) throws {
    let manager = FileManager.default
    if isUpdating {
        if isWholeFolder { try? manager.removeItem(atPath: folder) }
        for (path, bytes) in actual {
            let url = URL(fileURLWithPath: folder).appendingPathComponent(path)
            try manager.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: url)
        }
        return
    }
    for (path, bytes) in actual.sorted(by: { $0.key < $1.key }) {
        let expected = manager.contents(atPath: "\(folder)/\(path)").map { [UInt8]($0) }
        if expected == bytes { continue }
        let difference = firstDifference(expected ?? [], bytes)
        Issue.record("\(path) differs: \(difference)", sourceLocation: sourceLocation)
    }
    guard isWholeFolder else { return }
    for path in regularFiles(below: folder) where actual[path] == nil {
        Issue.record("\(path) is expected but was not made", sourceLocation: sourceLocation)
    }
}

private func firstDifference(_ expected: [UInt8], _ actual: [UInt8]) -> String {
    let lines = [expected, actual].map { bytes in
        String(decoding: bytes, as: UTF8.self).split(
            separator: "\n", omittingEmptySubsequences: false)
    }
    for (number, pair) in zip(lines[0], lines[1]).enumerated() where pair.0 != pair.1 {
        return "line \(number + 1)\n  expected: \(pair.0)\n  actual:   \(pair.1)"
    }
    return "\(lines[0].count) lines expected, \(lines[1].count) made"
}
