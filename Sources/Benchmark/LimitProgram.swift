import Diagnostics
import Markdown
import Publishing

/// What a build can't do without, and nothing else, on all cores.
///
/// Each page is read, parsed and rendered by libcmark, and a file of the size of a page is written.
struct LimitProgram {
    /// The size of a written file in bytes: of a page with a small theme.
    private static let fileSize = 8_800

    let source: String
    let output: String
    let pages: Int

    func run() async throws {
        let disk = LocalFileSystem()
        let names = disk.names(in: source)
        try disk.makeFolder(output)
        let workers = defaultWorkerCount
        try await withThrowingTaskGroup(of: Void.self) { group in
            for worker in 0..<workers {
                group.addTask {
                    for index in stride(from: worker, to: names.count, by: workers) {
                        let name = names[index]
                        let bytes = try disk.read("\(source)/\(name)", limit: 1 << 20)
                        var page = renderPlainHTML(bytes)
                        let missing = max(0, LimitProgram.fileSize - page.count)
                        page += [UInt8](repeating: 0x20, count: missing)
                        try disk.create(page, at: "\(output)/\(name)")
                    }
                }
            }
            try await group.waitForAll()
        }
    }
}
