import Diagnostics
import Foundation
import Publishing
import TestSupport
import Testing

/// Which folders are refused as output.
struct OutputFolderTests {
    @Test(arguments: [
        (".", "it holds the project's own files"), ("", "it holds the project's own files"),
        ("..", "it holds the project's own files"),
        ("content", "it holds the project's own files"),
        ("content/out", "it lies in the folder 'content'"),
        ("Public/../theme/x", "it lies in the folder 'theme'"),
        ("link/out", "it lies in the folder 'content'"), ("file", "it is not a folder"),
        (".git/site", "it lies in a folder of git's own"),
        (".docs-cache/site", "it lies in a folder that may be deleted at any time"),
        ("lost", "it is a link that leads nowhere"),
    ])
    func refused(path: String, reason: String) throws {
        let folder = try TemporaryFolder()
        try folder.write("", to: "project/content/index.md")
        try folder.write("", to: "project/theme/x.css")
        try folder.write("", to: "project/file")
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/project/link", withDestinationPath: "content")
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/project/lost", withDestinationPath: "nowhere")
        let project = Project(folder: folder.path + "/project")
        let output = "\(project.folder)/\(path)"
        let problem = outputFolderProblem(output, of: project)
        #expect(
            problem?.message == "the site can't be written to '\(output)': \(reason)")
        #expect(outputFolderProblem("/", of: project) != nil)
        #expect(outputFolderProblem(NSHomeDirectory(), of: project) != nil)
    }

    @Test(arguments: ["Public", "a/b/c", "../elsewhere"])
    func accepted(path: String) throws {
        let folder = try TemporaryFolder()
        try folder.write("", to: "project/content/index.md")
        let project = Project(folder: folder.path + "/project")
        #expect(outputFolderProblem("\(project.folder)/\(path)", of: project) == nil)
    }
}
