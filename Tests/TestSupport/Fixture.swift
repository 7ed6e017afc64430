import Foundation
import Testing

/// A folder with the input of a test and what is expected of it.
package struct Fixture: Sendable, CustomTestStringConvertible {
    /// The name of the folder.
    package let name: String
    /// The full path of the folder.
    package let path: String

    package var testDescription: String { name }

    /// The fixtures beside a test file, in `Fixtures` or a folder below it, sorted by name.
    package static func all(in folder: String = "", beside file: String) -> [Fixture] {
        let root = URL(fileURLWithPath: file).deletingLastPathComponent()
            .appendingPathComponent("Fixtures").appendingPathComponent(folder)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
        return names.filter { !$0.hasPrefix(".") }.sorted().map {
            Fixture(name: $0, path: root.appendingPathComponent($0).path)
        }
    }

    /// A text file of the fixture; `nil` where it is not there.
    package func text(_ relative: String) -> String? {
        try? String(contentsOfFile: "\(path)/\(relative)", encoding: .utf8)
    }

    /// The bytes of a file of the fixture; `nil` where it is not there.
    package func bytes(_ relative: String) -> [UInt8]? {
        (try? Data(contentsOf: URL(fileURLWithPath: "\(path)/\(relative)"))).map(Array.init)
    }

    /// Copies a folder of the fixture, links as links; nothing where it is not there.
    package func copy(_ folder: String, to target: String) throws {
        guard FileManager.default.fileExists(atPath: "\(path)/\(folder)") else { return }
        try FileManager.default.copyItem(atPath: "\(path)/\(folder)", toPath: target)
    }
}
