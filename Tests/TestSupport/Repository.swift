package import Foundation

/// The checkout that the tests were built from.
package enum Repository {
    /// The folder of `Package.swift`.
    package static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The full path of a file of the checkout.
    package static func path(_ relative: String) -> String {
        root.appendingPathComponent(relative).path
    }

    /// A file of the checkout as text.
    package static func text(_ relative: String) throws -> String {
        try String(contentsOfFile: path(relative), encoding: .utf8)
    }

    /// The paths of all regular files below a folder of the checkout, relative to it, sorted.
    package static func files(below folder: String) -> [String] {
        regularFiles(below: path(folder))
    }

    /// A file of the folder with other projects' test data, which lies beside the checkout where
    /// it is there at all.
    package static func sharedData(_ name: String) -> Data? {
        try? Data(contentsOf: root.appendingPathComponent("../shared/quality-data/\(name)"))
    }

    /// Copies the project that the checkout is, so that a build of it records nothing in the
    /// checkout's own lock file.
    package static func copyProject(to folder: String) throws {
        for name in ["content", "theme"] {
            try FileManager.default.copyItem(atPath: path(name), toPath: "\(folder)/\(name)")
        }
    }

    /// The built `docs` program.
    package static var docs: String { program("docs") }

    /// A program of the package, which lies beside the test bundle.
    package static func program(_ name: String) -> String {
        let bundle = URL(fileURLWithPath: ProcessInfo.processInfo.arguments[0])
        return bundle.deletingLastPathComponent().appendingPathComponent(name).path
    }
}

/// The bytes of all regular files at any depth, by their paths relative to the folder.
package func contents(below folder: String) -> [String: Data] {
    var contents: [String: Data] = [:]
    for path in regularFiles(below: folder) {
        contents[path] = FileManager.default.contents(atPath: "\(folder)/\(path)")
    }
    return contents
}

/// The paths of all regular files at any depth, relative to the folder, sorted.
package func regularFiles(below folder: String) -> [String] {
    guard let walk = FileManager.default.enumerator(atPath: folder) else { return [] }
    var files: [String] = []
    while let file = walk.nextObject() as? String {
        if walk.fileAttributes?[.type] as? FileAttributeType == .typeRegular { files.append(file) }
    }
    return files.sorted()
}
