import Diagnostics
import Escaping
import Foundation
package import Site

/// What the last build of a project into a folder was made from, and the files that it left there.
///
/// A build with the same input has nothing to do while these files are as it left them. The input is
/// compared by its bytes, the files by what ``FileStamp`` tells.
package struct BuildRecord: Sendable {
    /// The files that a build left.
    package struct Result: Sendable, Equatable {
        /// Their number.
        package let fileCount: Int
        /// The number of pages among them.
        package let pageCount: Int
    }

    /// The most bytes that a record may have.
    private static let sizeLimit = 1 << 30
    private static let head = "docs build record 1"

    private let project: Project
    private let output: String
    private let path: String
    /// Stands for everything that a build depends on.
    private let key: String
    private let disk = LocalFileSystem()

    /// - Parameters:
    ///   - project: the project.
    ///   - output: the output folder.
    ///   - files: what was read of the project.
    ///   - program: what tells this program from others, and its options.
    package init(
        of project: Project, in output: String, from files: ProjectFiles, by program: [String]
    ) {
        self.project = project
        self.output = output
        // One for each output folder.
        let folder = LocalFileSystem().resolved(output) ?? output
        path = project.path("\(CacheFolder.name)/build-\(contentHash(Array(folder.utf8)))")
        key = inputKey(files, program + [folder])
    }

    /// What the last build left, if it had the same input and all of it is still there.
    package var unchanged: Result? {
        guard let bytes = try? disk.read(path, limit: Self.sizeLimit) else { return nil }
        let fields = bytes.split(separator: 0, omittingEmptySubsequences: false)
        guard fields.count >= 3, fields.count % 2 == 1,
            fields[0].elementsEqual(Self.head.utf8), fields[1].elementsEqual(key.utf8),
            let pageCount = Int(String(decoding: fields[2], as: UTF8.self))
        else { return nil }
        let places = stride(from: 3, to: fields.count, by: 2)
        for place in places {
            let file = String(decoding: fields[place], as: UTF8.self)
            guard let stamp = FileStamp(of: "\(output)/\(file)"),
                fields[place + 1].elementsEqual(stamp.text.utf8)
            else { return nil }
        }
        // The last is the manifest, which is no file of the site.
        return Result(fileCount: places.underestimatedCount - 1, pageCount: pageCount)
    }

    /// Keeps what a build left; where that can't be written, the next build does everything.
    ///
    /// - Parameters:
    ///   - files: the paths of all files of the site.
    ///   - pageCount: how many of them are pages.
    package func keep(_ files: [String], pageCount: Int) {
        var bytes = Array("\(Self.head)\0\(key)\0\(pageCount)".utf8)
        for file in files + [Manifest.fileName] {
            guard let stamp = FileStamp(of: "\(output)/\(file)") else { return }
            bytes += "\0\(file)\0\(stamp.text)".utf8
        }
        try? CacheFolder.make(in: project)
        try? disk.write(bytes, to: path)
    }
}

/// A hash of all that a build depends on.
private func inputKey(_ files: ProjectFiles, _ program: [String]) -> String {
    var parts = program
    let add = { (file: SourceFile?) in
        parts += [file?.path ?? "", file.map { contentHash($0.bytes) } ?? ""]
    }
    for file in [files.configuration, files.releases, files.coverageRecord, files.permalinks] {
        add(file)
    }
    for list in [
        files.catalog, files.translations, files.documents, files.staticFiles, files.theme,
    ] {
        parts.append("\(list.count)")
        for file in list { add(file) }
    }
    return contentHash(Array(parts.map { "\($0.utf8.count) \($0)" }.joined().utf8))
}
