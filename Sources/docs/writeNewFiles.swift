import ArgumentParser
import Diagnostics
import Publishing
import Scaffolding

/// Makes files that somebody goes on with, and says which.
///
/// - Throws: as `writeNewFiles` does.
func makeFiles(_ files: [ScaffoldedFile], in project: Project) throws {
    try writeNewFiles(
        files.map { SourceFile(path: $0.path, bytes: Array($0.text.utf8)) }, in: project)
    for file in files { Terminal.say("Made \(printable(project.path(file.path)))") }
}

/// Writes new files into a project; where something is in the way, writes nothing.
///
/// - Throws: the exit code 2, after it has said what is in the way, or what the disk refused.
func writeNewFiles(_ files: [SourceFile], in project: Project) throws {
    do {
        let obstacles = try NewFiles.write(files, in: project)
        if obstacles.isEmpty { return }
        let list = obstacles.map { "  \(printable($0))\n" }.joined()
        Terminal.complain(
            "Error: nothing was written, since this is there already:\n\(list)", tail: "")
    } catch {
        Terminal.complain("\(error)")
    }
    throw ExitCode.configuration
}

/// A word as a shell reads it.
func shellWord(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
        (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
            || "_-./".utf8.contains(byte)
    }
    return isPlain && !text.isEmpty ? text : "'\(text.replacing("'", with: "'\\''"))'"
}
