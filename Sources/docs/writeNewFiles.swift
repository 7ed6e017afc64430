import ArgumentParser
import Diagnostics
import Publishing
import Scaffolding

/// Writes new files into a project, and says which; where something is in the way, writes nothing.
///
/// - Throws: the exit code 2, after it has said what is in the way.
func writeNewFiles(_ files: [ScaffoldedFile], in project: Project) throws {
    let obstacles = NewFiles.obstacles(to: files.map(\.path), in: project)
    guard obstacles.isEmpty else {
        let list = obstacles.map { "  \(printable($0))\n" }.joined()
        Terminal.complain(
            "Error: nothing was written, since this is there already:\n\(list)", tail: "")
        throw ExitCode.configuration
    }
    for file in files {
        try NewFiles.write(Array(file.text.utf8), to: project.path(file.path))
        Terminal.say("Made \(printable(project.path(file.path)))")
    }
}

/// A word as a shell reads it.
func shellWord(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
        (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
            || "_-./".utf8.contains(byte)
    }
    return isPlain && !text.isEmpty ? text : "'\(text.replacing("'", with: "'\\''"))'"
}
