import Diagnostics
import NIOCore
import Publishing
import Site
import TestSupport
import Testing

@testable import Preview

/// The files that a preview keeps ready.
struct SiteFilesTests {
    private func site() async throws -> Site {
        let folder = try TemporaryFolder()
        try writeProject(to: folder)
        let (preview, _) = try await LivePreview.start(Project(folder: folder.path))
        return preview.snapshot.site
    }

    @Test("a file is made once, and its bytes are shared")
    func shared() async throws {
        let files = SiteFiles(try await site())
        let path = "errors/429/index.html"
        let first = try #require(files.file(at: path)?.content)
        let second = try #require(files.file(at: path)?.content)
        let address = { (buffer: ByteBuffer) in
            buffer.withUnsafeReadableBytes { Int(bitPattern: $0.baseAddress) }
        }
        #expect(address(first) == address(second))
        #expect(files.file(at: "nothing") == nil)
        #expect(files.file(at: "errors/429/") == nil)
    }

    @Test("what does not fit is made anew, with the same fields and bytes")
    func capacity() async throws {
        let site = try await site()
        let roomy = SiteFiles(site)
        let tight = SiteFiles(site, capacity: 5000)
        for round in 1...2 {
            for output in site.outputs {
                let expected = try #require(roomy.file(at: output.path))
                let file = try #require(tight.file(at: output.path))
                #expect(file.fields == expected.fields)
                #expect(
                    tight.content(of: file, at: output.path) == expected.content,
                    "\(output.path)")
                if round == 2, file.length > 5000 { #expect(file.content == nil) }
            }
        }
    }
}
