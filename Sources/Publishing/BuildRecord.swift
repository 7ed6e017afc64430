import Diagnostics
import Escaping
import Foundation
package import Site

/// What the last build of a project into a folder was made from, and the files that it left there.
///
/// A build with the same input has nothing to do while these files are as it left them. The input is
/// compared by its bytes, the files by what ``FileStamp`` tells.
package struct BuildRecord: Sendable {
    /// The most bytes that a record may have.
    private static let sizeLimit = 1 << 30
    private static let head = "docs build record 1"

    private let project: Project
    private let output: String
    /// Stands for everything that a build depends on, but for the recorded addresses.
    private let input: String
    /// Stands for the recorded addresses.
    private var permalinks: String
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
        input = hash(of: files, program)
        permalinks = contentHash(files.permalinks?.bytes ?? [])
    }

    /// The file of the record: one for each output folder, which the first build makes.
    private var path: String {
        let folder = disk.resolved(output) ?? output
        return project.path("\(CacheFolder.name)/build-\(contentHash(Array(folder.utf8)))")
    }

    private var key: String { "\(input) \(permalinks)" }

    /// Notes what the build has recorded of its addresses, which the next one reads.
    package mutating func use(permalinks bytes: [UInt8]) { permalinks = contentHash(bytes) }

    /// The files that the last build left and the number of pages among them, if it had the same
    /// input and all of it is still there.
    package var unchanged: (files: [String], pageCount: Int)? {
        guard let bytes = try? disk.readOwn(path, limit: Self.sizeLimit) else { return nil }
        let fields = bytes.split(separator: 0, omittingEmptySubsequences: false)
        guard fields.count >= 3, fields.count % 2 == 1,
            fields[0].elementsEqual(Self.head.utf8), fields[1].elementsEqual(key.utf8),
            let pageCount = Int(String(decoding: fields[2], as: UTF8.self))
        else { return nil }
        var files: [String] = []
        for place in stride(from: 3, to: fields.count, by: 2) {
            let file = String(decoding: fields[place], as: UTF8.self)
            guard let stamp = FileStamp(of: "\(output)/\(file)"),
                fields[place + 1].elementsEqual(stamp.text.utf8)
            else { return nil }
            if file != Manifest.fileName { files.append(file) }
        }
        return (files, pageCount)
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
        guard (try? CacheFolder.make(in: project)) != nil else { return }
        try? disk.write(bytes, to: path)
    }
}

/// A hash of all that a build depends on, but for the recorded addresses.
private func hash(of files: ProjectFiles, _ program: [String]) -> String {
    var parts = program
    let add = { (file: SourceFile?) in
        parts += [file?.path ?? "", file.map { contentHash($0.bytes) } ?? ""]
    }
    for file in [files.configuration, files.releases, files.coverageRecord] {
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
